import { randomUUID } from 'node:crypto';
import { type Ask, must } from '../../harness/shop';
import type { Buyer } from './people';
import type { Stage } from './stage';

/** What somebody wants. */
export interface Wish {
  readonly lines: readonly { readonly merchandiseId: string; readonly quantity?: number }[];
  readonly vouchers?: readonly string[];
  readonly giftCards?: readonly string[];
  /** A guest's unless said. */
  readonly email?: string;
  /** Who wants it; a guest unless said. */
  readonly ask?: Ask;
}

/** A cart that was filled, or the codes that say why not. */
export type Filled = { readonly kind: 'filled'; readonly buyer: Buyer } | Refused;

/** What the shop said no with. */
interface Refused {
  readonly kind: 'refused';
  readonly codes: readonly string[];
}

interface CartCreated {
  readonly cartCreate: {
    readonly cart: { readonly id: string; readonly version: number; readonly totals: CartDue } | null;
    readonly cartToken: string | null;
    readonly errors: readonly { readonly code: string }[];
  } | null;
}

interface CartDue {
  readonly due: { readonly amountMinor: number };
}

/** Fill a cart with everything that it takes to buy it, at once. */
export async function tryToFill(stage: Stage, wish: Wish): Promise<Filled> {
  const { place, journal, guest } = stage;
  const { ask = guest, email = `${randomUUID()}@chaos.test`, lines, vouchers = [], giftCards = [] } = wish;
  const { data, errors } = await ask<CartCreated>(
    FILL,
    {
      input: {
        lines: lines.map(({ merchandiseId, quantity = 1 }) => ({ merchandiseId, quantity })),
        ...{ email, shippingAddress: place.address, shippingMethodId: place.shippingMethodId },
        ...{ voucherCodes: vouchers, giftCardCodes: giftCards },
      },
    },
    { 'x-channel': place.channel },
  );
  const { cart, cartToken: token, errors: refusals } = data?.cartCreate ?? { cart: null, cartToken: null, errors: [] };
  if (!cart) {
    const codes = [...refusals.map(({ code }) => code), ...errors.map(({ extensions }) => String(extensions?.code))];
    return { kind: 'refused', codes };
  }
  const { id: cartId, version, totals } = cart;
  const buyer = { ask, cartId, token, email, version, dueMinor: totals.due.amountMinor };
  journal.buyers.set(cartId, buyer);
  return { kind: 'filled', buyer };
}

/** Fill a cart, where nothing speaks against it. */
export async function fill(stage: Stage, wish: Wish): Promise<Buyer> {
  const filled = await tryToFill(stage, wish);
  if (filled.kind === 'refused') throw new Error(`a cart could not be filled: ${filled.codes.join(', ')}`);
  return filled.buyer;
}

/** A buyer who has looked at their cart again. */
export async function lookAgain(buyer: Buyer): Promise<Buyer> {
  const { ask, cartId: id, token } = buyer;
  const { cart } = await must(ask<{ cart: { version: number; totals: CartDue } }>(LOOK, { id, token }));
  return { ...buyer, version: cart.version, dueMinor: cart.totals.due.amountMinor };
}

/** A buyer who takes their cart as it can be had by now. */
export async function acknowledge(buyer: Buyer): Promise<Buyer> {
  const { ask, cartId, token } = buyer;
  await must(ask(ACKNOWLEDGE, { input: { cartId, token } }));
  return lookAgain(buyer);
}

const ACKNOWLEDGE = `mutation Acknowledge($input: CartProblemsAcknowledgeInput!) {
  cartProblemsAcknowledge(input: $input) { cart { version } errors { code message } }
}`;
const LOOK = `query LookAtCart($id: ID!, $token: String) {
  cart(id: $id, token: $token) { version totals { due { amountMinor } } }
}`;
const FILL = `mutation FillCart($input: CartCreateInput!) {
  cartCreate(input: $input) {
    cart { id version totals { due { amountMinor } } } cartToken errors { code message available }
  }
}`;
