import type { Id, Translated, Translations } from '#contracts';
import type { Tariff } from './tariff';

/** A way of sending things to a zone. */
export interface ShippingMethod extends Translated<'name' | 'description'> {
  readonly id: Id<'shippingMethod'>;
  readonly zoneId: Id<'shippingZone'>;
  /** Unique, and for ever. */
  readonly code: string;
  /** The slugs of the channels that offer it. */
  readonly channelSlugs: readonly string[];
  /** Who carries it: one of CARRIERS. */
  readonly carrier: string;
  /** Working days until it arrives, at least and at most. */
  readonly minDays: number;
  readonly maxDays: number;
  /** What a cart may weigh in all; null for any weight. */
  readonly maxWeightGrams: number | null;
  /** Its place among those that are offered, the lowest first. */
  readonly position: number;
  readonly isActive: boolean;
  /** At most one for each currency; it is not offered in others. */
  readonly tariffs: readonly Tariff[];
  readonly version: number;
}

/** A method as staff describe it before it exists. */
export type NewMethod = Omit<ShippingMethod, 'id' | 'version'>;

/** What staff may change about a method; what is left out stays as it is. Its zone and its code are for ever. */
export interface MethodChanges
  extends Partial<Omit<ShippingMethod, 'id' | 'zoneId' | 'code' | 'translations' | 'version'>> {
  readonly translations?: Translations<'name' | 'description'>;
}
