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
    async changeCart(
      { key, expectedVersion, passOn }: CartChange,
      decide: (cart: Cart) => Promise<Outcome<Cart>> | Outcome<Cart>,
      { setsStock = false } = {},
    ): Promise<Outcome<Cart>> {
      for (let attempt = 1; ; attempt += 1) {
        const cart = await findOpenCart(key);
        if (cart.kind !== 'done') return cart;
        const refusal = conflict(cart.value, expectedVersion ?? cart.value.version);
        if (refusal) return refusal;
        const outcome = await decide(cart.value);
        if (outcome.kind !== 'done') return outcome;
        const changed = { ...(setsStock ? outcome.value : await renewHold(outcome.value, passOn)), activeAt: now() };
        const version = await store.saveCart(changed);
        if (version !== undefined) return done({ ...changed, version });
        if (attempt < ATTEMPTS && expectedVersion == null) continue;
        return undo(key, cart.value, passOn);
      }
    },
  };

  async function findOwnCart(key: CartKey): Promise<Cart | undefined> {
    const cart = await store.findCart(key.id);
    return cart && isOwn(cart, key) && cart.state !== 'MERGED' ? cart : undefined;
  }

  async function findOpenCart(key: CartKey): Promise<Outcome<Cart>> {
    const cart = await findOwnCart(key);
    if (!cart) return notFound('cart', 'cartId');
    return cart.state === 'OPEN' ? done(cart) : { kind: 'cart-not-open', state: cart.state };
  }

  /** Somebody else was quicker: what is set aside is to be what they have in the cart. */
  async function undo(key: CartKey, seen: Cart, passOn: PassedOn): Promise<Outcome<Cart>> {
    const current = await findOpenCart(key);
    if (current.kind !== 'done') return current;
    await restoreHold(current.value, passOn);
    return { kind: 'version-conflict', version: Math.max(current.value.version, seen.version + 1) };
  }
}

/** See {@link cartChanging}. */
export type CartChanging = ReturnType<typeof cartChanging>;
