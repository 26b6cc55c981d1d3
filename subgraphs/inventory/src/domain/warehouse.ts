import type { Id, Translated, Translations } from '#contracts';

/** A channel that a warehouse ships for. */
export interface ServedChannel {
  readonly warehouseId: Id<'warehouse'>;
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
  readonly version: number;
}

/** The channels that a warehouse is to ship for: all of them. */
export type Serves = readonly Omit<ServedChannel, 'warehouseId'>[];

/** A warehouse as staff describe it before it exists. */
export interface NewWarehouse extends Omit<Warehouse, 'id' | 'version'> {
  readonly serves: Serves;
}

/** What staff may change about a warehouse; what is left out stays as it is. */
export interface WarehouseChanges extends Partial<Pick<NewWarehouse, 'name' | 'city' | 'countryCode' | 'serves'>> {
  readonly translations?: Translations<'name'>;
}
