import type { Id } from '#contracts';

/** What catalog said of a thing when it was last asked; an order keeps it as it is. */
export interface MerchandiseSnapshot {
  readonly sku: string;
  /** Of the variant, with its options. */
  readonly name: string;
  readonly productName: string;
  readonly productSlug: string;
  readonly options: readonly { readonly name: string; readonly value: string }[];
  /** Its category and all above it. */
  readonly categoryIds: readonly string[];
  readonly weightGrams: number;
  readonly imageUrl: string | null;
}

/** What a thing costs, and how it is taxed where the cart goes. */
export interface LinePrice {
  /** As it is charged: gross where prices include tax, net elsewhere. */
  readonly unitAmountMinor: number;
  readonly compareAtMinor: number | null;
  /** Such as `19` or `5.5`. */
  readonly taxPercent: string;
  readonly taxClassCode: string;
}

/** So many of one thing in a cart. */
export interface CartLine extends LinePrice {
  readonly id: Id<'cartLine'>;
  /** Once in a cart. */
  readonly merchandiseId: string;
  readonly productId: Id<'product'>;
  /** 1 or more. */
  readonly quantity: number;
  readonly merchandise: MerchandiseSnapshot;
  /** Whether catalog sells it in the cart's channel. */
  readonly isAvailable: boolean;
  /** How many there were when stock for it could not be set aside; null when it could. */
  readonly availableQuantity: number | null;
  /** What it costs by now, when that is not what it was put in for: to be acknowledged. */
  readonly newUnitAmountMinor: number | null;
  /** When pricing said what it costs: the price stands for a while from then on. */
  readonly quotedAt: Date;
  /** Something about it has changed since: ask again. */
  readonly isStale: boolean;
  /** How often others had told of a change when the line was loaded: what they tell later was not asked about yet. */
  readonly news: number;
}

/** What the line costs before discounts. */
export function subtotalOf({ unitAmountMinor, quantity }: Pick<CartLine, 'unitAmountMinor' | 'quantity'>): number {
  return unitAmountMinor * quantity;
}
