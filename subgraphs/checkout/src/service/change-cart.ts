import { conflict, done, notFound } from '#contracts';
import type { PassedOn } from '#kit';
import type { Cart } from '../domain/cart';
import type { Outcome } from '../domain/outcome';
import { type CartKey, isOwn } from './cart-access';
import type { StockHolding } from './hold-stock';
import type { Parts } from './parts';

/** A change that the owner of a cart asks for. */
export interface CartChange {
  readonly key: CartKey;
  /** The version that they saw; without it, whatever it is. */
  readonly expectedVersion?: number | null;
  readonly passOn: PassedOn;
}

/** What a cart is to be, or why it stays as it is. */
type Decide = (cart: Cart) => Promise<Outcome<Cart>> | Outcome<Cart>;

/** Two who change a cart at once take turns; somebody who was passed so often gives up. */
const ATTEMPTS = 5;

/** Changing carts: load, decide, save, and never over what somebody else saved meanwhile. */
export function cartChanging({ store, now }: Parts, { renewHold, restoreHold }: StockHolding) {
  return {
    findOwnCart,
    findOpenCart,

    /**
     * Change a cart. `decide` may ask other services, and is asked again when somebody else was quicker.
     * @param options `setsStock`: whether `decide` sets stock aside itself; otherwise it is done by the way where its
     * time is running out.
     */
    async changeCart(change: CartChange, decide: Decide, { setsStock = false } = {}): Promise<Outcome<Cart>> {
      for (let attempt = 1; ; attempt += 1) {
        const outcome = await tryToChange(change, decide, setsStock);
        if (!outcome && attempt < ATTEMPTS) continue;
        if (outcome && (outcome.kind === 'done' || attempt === 1)) return outcome;
        const version = await putBack(change);
        return outcome ?? { kind: 'version-conflict', version };
      }
    },
  };

  /** The cart as it is changed, or why it is not; nothing when somebody else was quicker. */
  async function tryToChange(
    { key, expectedVersion, passOn }: CartChange,
    decide: Decide,
    setsStock: boolean,
  ): Promise<Outcome<Cart> | undefined> {
    const cart = await findOpenCart(key);
    if (cart.kind !== 'done') return cart;
    const refusal = conflict(cart.value, expectedVersion ?? cart.value.version);
    if (refusal) return refusal;
    const outcome = await decide(cart.value);
    if (outcome.kind !== 'done') return outcome;
    const changed = { ...(setsStock ? outcome.value : await renewHold(outcome.value, passOn)), activeAt: now() };
    const version = await store.saveCart(changed);
    return version === undefined ? undefined : done({ ...changed, version });
  }

  async function findOwnCart(key: CartKey): Promise<Cart | undefined> {
    const cart = await store.findCart(key.id);
    return cart && isOwn(cart, key) && cart.state !== 'MERGED' ? cart : undefined;
  }

  async function findOpenCart(key: CartKey): Promise<Outcome<Cart>> {
    const cart = await findOwnCart(key);
    if (!cart) return notFound('cart', 'cartId');
    return cart.state === 'OPEN' ? done(cart) : { kind: 'cart-not-open', state: cart.state };
  }

  /** Somebody else was quicker, whoever has the cart by now: what is set aside is to be what they have in it. */
  async function putBack({ key, passOn }: CartChange): Promise<number> {
    const cart = await store.findCart(key.id);
    if (cart) await restoreHold(cart, passOn);
    return cart?.version ?? 0;
  }
}

/** See {@link cartChanging}. */
export type CartChanging = ReturnType<typeof cartChanging>;
