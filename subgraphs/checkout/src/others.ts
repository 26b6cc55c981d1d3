import type { CurrencyCode, Id } from '#contracts';
import { type CallService, memo, type PassedOn, type ServiceCaller, ServiceRefusedError } from '#kit';
import type { Cart } from './domain/cart';
import type { WantedLine } from './domain/cart-contents';
import type { LinePrice } from './domain/cart-line';
import type { DiscountQuote } from './domain/discounts';
import type { InsufficientStock, NotSold } from './domain/outcome';
import type { DiscountQuestion, ShippingQuestion } from './domain/questions';
import type { Sighting } from './domain/requote';
import {
  CustomerProfileDocument,
  DiscountQuoteDocument,
  MerchandiseSnapshotsDocument,
  PriceQuoteDocument,
  type PriceQuoteQuery,
  ReservationReleaseDocument,
  ReservationSetDocument,
  ShippingQuoteDocument,
  type ShippingQuoteQuery,
} from './generated/calls';

/** How long the shop's default channel is kept, in milliseconds. */
const KEPT_MS = 60_000;

/** What things cost in a cart's channel, with the taxes of where they go. */
export interface Prices {
  readonly channel: string;
  readonly currencyCode: CurrencyCode;
  readonly taxIncluded: boolean;
  /** Null where nobody has said how shipping is taxed. */
  readonly shippingPercent: string | null;
  /** By the thing; one without a price is not in it. */
  readonly lines: ReadonlyMap<string, LinePrice>;
}

/** A way to send something. */
export type ShippingOffer = NonNullable<ShippingQuoteQuery['shippingQuote']>[number];

/** Stock that is set aside, until when; null for nothing. */
export interface Held {
  readonly kind: 'held';
  readonly until: Date | null;
}

/** Where a cart is, and where it goes. */
export interface Place {
  readonly channel?: string;
  readonly currencyCode?: CurrencyCode;
  readonly countryCode?: string;
}

/**
 * What carts ask of other services.
 * @throws ServiceUnavailableError of all of them, when the service is away.
 */
export function createOthers(caller: ServiceCaller) {
  const [catalog, pricing, promotions] = [caller.to('catalog'), caller.to('pricing'), caller.to('promotions')];
  const [inventory, shipping, accounts] = [caller.to('inventory'), caller.to('shipping'), caller.to('accounts')];
  const defaultChannel = memo(async () => {
    const { priceQuote } = await pricing(PriceQuoteDocument, { input: { merchandiseIds: [] } });
    return priceQuote?.channel;
  }, KEPT_MS);

  return {
    /** The channel of whoever names none; nothing in a shop without prices. */
    defaultChannel,

    /** What catalog says of things now, by their ids; one that is not there is not in it. */
    async see(
      ids: readonly string[],
      { channel, locale }: Pick<Cart, 'channel' | 'locale'>,
      passOn: PassedOn,
    ): Promise<ReadonlyMap<string, Sighting>> {
      const input = { ids, channel, locale };
      const { merchandiseSnapshots } = await catalog(MerchandiseSnapshotsDocument, { input }, passOn);
      return new Map(
        (merchandiseSnapshots ?? []).map(({ id, productId, isAvailable, imageUrl, ...seen }) => [
          id,
          {
            productId: productId as Id<'product'>,
            isAvailable,
            merchandise: { ...seen, imageUrl: imageUrl ?? null },
          },
        ]),
      );
    },

    /** What things cost; or that nothing is sold there. */
    price: (merchandiseIds: readonly string[], place: Place, passOn: PassedOn): Promise<Prices | NotSold> =>
      askPrices(pricing, merchandiseIds, place, passOn),

    /** Let what is set aside for a cart be exactly this, for so many seconds. */
    async hold(
      { id: owner, channel }: Pick<Cart, 'id' | 'channel'>,
      lines: readonly WantedLine[],
      expiresInSeconds: number,
      passOn: PassedOn,
    ): Promise<Held | InsufficientStock> {
      const input = { owner, channel, lines, expiresInSeconds, allowSplit: true };
      const { reservationSet } = await inventory(ReservationSetDocument, { input }, passOn);
      const { reservation, shortages, errors } = reservationSet;
      if (shortages.length > 0) return { kind: 'insufficient-stock', shortages };
      if (errors.length > 0) throw new Error(`inventory: ${errors.map(({ code }) => code).join(', ')}`);
      return { kind: 'held', until: reservation ? new Date(reservation.expiresAt) : null };
    },

    /** Give back what is set aside for a cart. */
    async release(owner: string, passOn: PassedOn): Promise<void> {
      await inventory(ReservationReleaseDocument, { input: { owner } }, passOn);
    },

    /** What comes off a cart, in its language. */
    async discount(question: DiscountQuestion, passOn: PassedOn): Promise<DiscountQuote> {
      const { discountQuote } = await promotions(DiscountQuoteDocument, { input: question }, passOn);
      if (!discountQuote) throw new Error('promotions answered nothing');
      const { discounts, giftCards, problems } = discountQuote;
      return { discounts: discounts.map(({ code = null, ...one }) => ({ ...one, code })), giftCards, problems };
    },

    /** The ways to send it. */
    async ship(question: ShippingQuestion, passOn: PassedOn): Promise<readonly ShippingOffer[]> {
      const { shippingQuote } = await shipping(ShippingQuoteDocument, { input: question }, passOn);
      return shippingQuote ?? [];
    },

    /** What accounts knows of a customer. */
    async profile(id: string, passOn: PassedOn): Promise<{ email: string | null; groups: readonly string[] }> {
      const { customerProfile } = await accounts(CustomerProfileDocument, { id }, passOn);
      return { email: customerProfile?.email ?? null, groups: customerProfile?.groups ?? [] };
    },
  };
}

/** See {@link createOthers}. */
export type Others = ReturnType<typeof createOthers>;

const NOT_SOLD: Record<string, NotSold['where']> = {
  PRICING_CHANNEL_NOT_OFFERED: 'channel',
  PRICING_CURRENCY_NOT_OFFERED: 'currency',
  PRICING_TAX_RATE_MISSING: 'country',
};

async function askPrices(
  pricing: CallService,
  merchandiseIds: readonly string[],
  place: Place,
  passOn: PassedOn,
): Promise<Prices | NotSold> {
  try {
    const { priceQuote } = await pricing(PriceQuoteDocument, { input: { ...place, merchandiseIds } }, passOn);
    return priceQuote ? toPrices(priceQuote) : { kind: 'not-sold', where: 'channel' };
  } catch (error) {
    const where = error instanceof ServiceRefusedError ? NOT_SOLD[error.code] : undefined;
    if (where) return { kind: 'not-sold', where };
    throw error;
  }
}

function toPrices({ lines, shippingTax, ...quote }: NonNullable<PriceQuoteQuery['priceQuote']>): Prices {
  return {
    ...quote,
    shippingPercent: shippingTax?.percent ?? null,
    lines: new Map(
      lines.map(({ merchandiseId, compareAtMinor, ...price }) => [
        merchandiseId,
        { ...price, compareAtMinor: compareAtMinor ?? null },
      ]),
    ),
  };
}
