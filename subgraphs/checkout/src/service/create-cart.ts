import { type CurrencyCode, createId, done, type Locale, type Principal } from '#contracts';
import { type PassedOn, ServiceUnavailableError } from '#kit';
import type { Cart } from '../domain/cart';
import { put, type WantedLine } from '../domain/cart-contents';
import type { Outcome } from '../domain/outcome';
import { missingIn } from '../domain/readiness';
import type { Others } from '../others';
import { createToken } from './cart-access';
import type { CartRedeeming } from './cart-codes';
import type { CartAddresses, CartDelivery } from './cart-delivery';
import type { Draft, FillCart } from './fill-cart';
import type { StockHolding } from './hold-stock';
import { orAway } from './or-away';
import type { Parts } from './parts';
import type { CartQuoting } from './quote-cart';

/** A cart as somebody wants it from the start. */
export interface NewCart extends CartAddresses {
  readonly principal: Principal;
  /** Where it is, as the request says. */
  readonly channel?: string;
  readonly currency?: CurrencyCode;
  readonly locale: Locale;
  readonly lines: readonly WantedLine[];
  readonly shippingMethodId?: string;
  readonly voucherCodes: readonly string[];
  readonly giftCardCodes: readonly string[];
}

/** A cart that was made, and the token that opens a guest's: nobody is told it again. */
export interface MadeCart {
  readonly cart: Cart;
  readonly token: string | null;
}

/** How the parts of a cart are made. */
interface Crafts
  extends Pick<StockHolding, 'releaseHold'>,
    Pick<CartDelivery, 'choose'>,
    Pick<CartQuoting, 'askForCart'>,
    CartRedeeming {
  readonly fill: FillCart;
}

/** The use case of making a cart, with all that is to be in it. */
export function cartCreationService(
  { store, others, rules, now }: Parts,
  { fill, releaseHold, choose, redeem, askForCart }: Crafts,
) {
  return {
    async createCart(wanted: NewCart, passOn: PassedOn): Promise<Outcome<MadeCart>> {
      const customerId = wanted.principal.kind === 'customer' ? wanted.principal.id : null;
      if (customerId && (await store.findActiveCartOf(customerId))) return { kind: 'cart-exists' };
      const contents = put([], wanted.lines, rules);
      if (contents.kind !== 'done') return contents;
      const channel = wanted.channel ?? (await orAway('pricing', others.defaultChannel()));
      if (typeof channel !== 'string') return channel ?? { kind: 'not-sold', where: 'channel' };
      const { token, tokenHash } = customerId ? NO_TOKEN : createToken();
      const empty = emptyCart(wanted, { customerId, tokenHash, channel }, now());
      const [filled, profile] = await Promise.all([
        fill(empty, contents.value, passOn),
        customerId ? profileOf(others, customerId, passOn) : NO_PROFILE,
      ]);
      if (filled.kind !== 'done') return filled;
      const owned = { ...filled.value, email: wanted.email ?? profile.email, customerGroups: profile.groups };
      const outcome = await furnish(owned, wanted, passOn);
      const cart = outcome.kind === 'done' && (await quotedIfReady(outcome.value, passOn));
      if (cart && (await store.addCart(cart))) return done({ cart, token });
      if (contents.value.length > 0) await releaseHold(empty, passOn);
      return outcome.kind === 'done' ? { kind: 'cart-exists' } : outcome;
    },
  };

  /** What a cart comes to is the next question about one that lacks nothing: then it is written down with the answer. */
  async function quotedIfReady(cart: Cart, passOn: PassedOn): Promise<Cart> {
    return missingIn(cart).length === 0 ? (await askForCart(cart, passOn)).cart : cart;
  }

  /** Choose what else was asked for from the start, or say what cannot be. */
  async function furnish(cart: Cart, wanted: NewCart, passOn: PassedOn): Promise<Outcome<Cart>> {
    let outcome: Outcome<Cart> = done(cart);
    if (wanted.shippingMethodId) outcome = await choose(cart, wanted.shippingMethodId, passOn);
    for (const kind of ['voucherCodes', 'giftCardCodes'] as const) {
      for (const code of wanted[kind]) {
        if (outcome.kind === 'done') outcome = await redeem(outcome.value, kind, code, passOn);
      }
    }
    return outcome;
  }
}

const NO_TOKEN = { token: null, tokenHash: null };

const NO_PROFILE: Profile = { email: null, groups: [] };

function emptyCart(
  { locale, shippingAddress, billingAddress, currency }: NewCart,
  own: Pick<Cart, 'customerId' | 'tokenHash' | 'channel'>,
  at: Date,
): Draft {
  return {
    ...own,
    ...{ id: createId('cart', at.getTime()), state: 'OPEN', currencyCode: currency, locale },
    ...{ email: null, customerGroups: [], shippingMethod: null },
    ...{ shippingAddress: shippingAddress ?? null, billingAddress: billingAddress ?? null },
    ...{ voucherCodes: [], giftCardCodes: [], discounts: null, heldUntil: null, lines: [] },
    ...{ createdAt: at, activeAt: at, version: 1, sessionId: null },
  };
}

/** What carts know of a customer. */
export interface Profile {
  readonly email: string | null;
  readonly groups: readonly string[];
}

/** What accounts knows of a customer; a cart can be filled without. */
export async function profileOf(
  others: Pick<Others, 'profile'>,
  customerId: string,
  passOn: PassedOn,
): Promise<Profile> {
  try {
    return await others.profile(customerId, passOn);
  } catch (error) {
    if (error instanceof ServiceUnavailableError) return NO_PROFILE;
    throw error;
  }
}
