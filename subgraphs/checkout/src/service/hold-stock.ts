import type { PassedOn } from '#kit';
import type { Cart } from '../domain/cart';
import { contentsOf } from '../domain/cart-contents';
import { isAway, orAway } from './or-away';
import type { Parts } from './parts';

/** Setting stock aside for carts. */
export function stockHolding({ others, rules, now }: Pick<Parts, 'others' | 'rules' | 'now'>) {
  return {
    /** A cart with stock set aside anew, if its time is over or nearly so; without it while inventory is away. */
    async renewHold(cart: Cart, passOn: PassedOn): Promise<Cart> {
      return isRunningOut(cart) ? holdWhatThereIs(cart, passOn) : cart;
    },

    holdWhatThereIs,

    /**
     * Set aside what a cart has, after a change that came too late had other things set aside for it: nothing where the
     * cart has ended. They go back by themselves if that fails.
     */
    async restoreHold(cart: Cart, passOn: PassedOn): Promise<void> {
      if (cart.state === 'ORDERED' || cart.state === 'MERGED') return releaseHold(cart, passOn);
      const seconds = cart.state === 'CHECKOUT' ? rules.checkoutHoldSeconds : rules.holdSeconds;
      await orAway('inventory', others.hold(cart, contentsOf(cart), seconds, passOn));
    },

    releaseHold,
  };

  /** Give back what is set aside. It goes back by itself if that fails. */
  async function releaseHold(cart: Pick<Cart, 'id'>, passOn: PassedOn): Promise<void> {
    await orAway('inventory', others.release(cart.id, passOn));
  }

  /**
   * A cart with stock set aside for it; where there is too little of a thing, with what there is. While inventory is
   * away nobody knows what is: nothing to count on.
   */
  async function holdWhatThereIs(cart: Cart, passOn: PassedOn): Promise<Cart> {
    const all = contentsOf(cart);
    const held = await orAway('inventory', others.hold(cart, all, rules.holdSeconds, passOn));
    if (isAway(held)) return { ...cart, heldUntil: null };
    if (held.kind === 'held') return withHold(cart, held.until, new Map());
    const short = new Map(held.shortages.map(({ merchandiseId, available }) => [merchandiseId, available]));
    const some = all
      .map((line) => ({ ...line, quantity: short.get(line.merchandiseId) ?? line.quantity }))
      .filter(({ quantity }) => quantity > 0);
    const rest = await orAway('inventory', others.hold(cart, some, rules.holdSeconds, passOn));
    return withHold(cart, !isAway(rest) && rest.kind === 'held' ? rest.until : null, short);
  }

  function isRunningOut({ lines, heldUntil }: Cart): boolean {
    if (lines.length === 0) return false;
    return heldUntil === null || heldUntil.getTime() - now().getTime() < (rules.holdSeconds * 1000) / 3;
  }
}

/** See {@link stockHolding}. */
export type StockHolding = ReturnType<typeof stockHolding>;

/** @param short how many there are of things of which there is too little. */
const withHold = (cart: Cart, heldUntil: Date | null, short: ReadonlyMap<string, number>): Cart => ({
  ...cart,
  heldUntil,
  lines: cart.lines.map((line) => ({ ...line, availableQuantity: short.get(line.merchandiseId) ?? null })),
});
