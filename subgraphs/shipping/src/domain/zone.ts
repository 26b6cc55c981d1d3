import type { Id, Translated, Translations } from '#contracts';

/** Countries that the same methods ship to. */
export interface ShippingZone extends Translated<'name'> {
  readonly id: Id<'shippingZone'>;
  /** Unique, and for ever. */
  readonly code: string;
  /** ISO 3166-1 alpha-2, each once, in order. */
  readonly countryCodes: readonly string[];
  readonly version: number;
}

/** A zone as staff describe it before it exists. */
export type NewZone = Omit<ShippingZone, 'id' | 'version'>;

/** What staff may change about a zone; what is left out stays as it is. */
export interface ZoneChanges extends Partial<Pick<ShippingZone, 'name' | 'countryCodes'>> {
  readonly translations?: Translations<'name'>;
}

/** Countries as a zone keeps them. */
export const inOrder = (countryCodes: readonly string[]): string[] => [...new Set(countryCodes)].sort();
