import type { Id } from '#contracts';
import type { DemoInstant, DemoText } from './text';

/** Where stock lies. */
export interface DemoWarehouse {
  readonly id: Id<'warehouse'>;
  /** `leipzig`, `incheon` or `shuwaikh`. */
  readonly code: string;
  readonly name: DemoText;
  readonly city: string;
  /** ISO 3166-1 alpha-2. */
  readonly countryCode: string;
  /** Channels it ships for; a lower priority is asked first. */
  readonly serves: readonly { readonly channelSlug: string; readonly priority: number }[];
}

/** How much of a variant lies in a warehouse, and the first movement that put it there. */
export interface DemoStock {
  readonly id: Id<'stockLevel'>;
  readonly warehouseId: Id<'warehouse'>;
  readonly variantId: Id<'variant'>;
  readonly productId: Id<'product'>;
  readonly sku: string;
  /** Zero for about one in eight. */
  readonly onHand: number;
  /** Its only movement so far: quantity `onHand`, so the ledger sums to the level; null when nothing ever came. */
  readonly movement: DemoStockMovement | null;
}

/** A movement of stock. */
export interface DemoStockMovement {
  readonly id: Id<'movement'>;
  readonly quantity: number;
  readonly reason: 'INITIAL_STOCK';
  readonly at: DemoInstant;
}
