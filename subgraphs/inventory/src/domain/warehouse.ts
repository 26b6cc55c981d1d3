import type { Id } from '#contracts';
import type { Translated, Translations } from './text';

/** A channel that a warehouse ships for. */
export interface ServedChannel {
  readonly channelSlug: string;
  /** Of the warehouses that serve a channel, the one with the lowest is asked first. */
  readonly priority: number;
}

/** Where stock lies. */
export interface Warehouse extends Translated<'name'> {
  readonly id: Id<'warehouse'>;
  /** Unique, and for ever. */
  readonly code: string;
  readonly city: string;
  /** ISO 3166-1 alpha-2. */
  readonly countryCode: string;
  /** By channel. */
  readonly serves: readonly ServedChannel[];
  readonly version: number;
}

/** A warehouse as staff describe it before it exists. */
export type NewWarehouse = Omit<Warehouse, 'id' | 'version'>;

/** What staff may change about a warehouse; what is left out stays as it is. */
export interface WarehouseChanges extends Partial<Pick<Warehouse, 'name' | 'city' | 'countryCode' | 'serves'>> {
  readonly translations?: Translations<'name'>;
}
