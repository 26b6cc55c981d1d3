import { createId, done, type Id, notFound } from '#contracts';
import { type PassedOn, TakenError } from '#kit';
import type { Cart } from '../domain/cart';
import { contentsOf, merge } from '../domain/cart-contents';
import type { CartLine } from '../domain/cart-line';
import type { Outcome } from '../domain/outcome';
import type { Rows } from '../store';
import type { CartChange, CartChanging } from './change-cart';
import { profileOf } from './create-cart';
import type { StockHolding } from './hold-stock';
import type { Parts } from './parts';

/** What becomes of the cart of a guest who signs in and has another one. */
export type MergeStrategy = 'MERGE' | 'KEEP_GUEST' | 'KEEP_ACCOUNT';

/** The use case of signing in with a cart. */
export function cartMergeService(
  { store, others, rules, now }: Parts,
  { findOpenCart }: CartChanging,
  { holdWhatThereIs, releaseHold }: StockHolding,
) {
  return {
    /**
     * Make a guest's cart and that of a customer one: with the things of both, or with those of one of them. A customer
     * without a cart gets the guest's. Where there is too little of a thing for both together, the cart says so.
     */
    async mergeCarts(
      { key, passOn }: Pick<CartChange, 'key' | 'passOn'>,
      customerId: Id<'customer'>,
      strategy: MergeStrategy,
    ): Promise<Outcome<Cart>> {
      const guest = await findOpenCart(key);
      if (guest.kind !== 'done') return guest.kind === 'not-found' ? notFound('cart', 'guestCartId') : guest;
      if (guest.value.customerId) return notFound('cart', 'guestCartId');
      const account = await store.findActiveCartOf(customerId);
      if (account && account.state !== 'OPEN') return { kind: 'cart-not-open', state: account.state };
      if (!account) return adopt(guest.value, customerId, undefined, passOn);
      if (strategy === 'KEEP_GUEST') return adopt(guest.value, customerId, account, passOn);
      const isAlike = account.channel === guest.value.channel && account.currencyCode === guest.value.currencyCode;
      if (strategy === 'MERGE' && !isAlike) return { kind: 'carts-differ' };
      return absorb(guest.value, account, strategy === 'MERGE', passOn);
    },
  };

  /** The guest's cart becomes the customer's; the one that they had ends. */
  async function adopt(
    guest: Cart,
    customerId: Id<'customer'>,
    other: Cart | undefined,
    passOn: PassedOn,
  ): Promise<Outcome<Cart>> {
    const { groups, email } = await profileOf(others, customerId, passOn);
    const at = now();
    const owner = { customerId, groups, email };
    const adopted = await inOneStep(other, guest, (rows) => rows.adoptCart(guest, owner, at));
    if (adopted.kind !== 'done') return adopted;
    if (other) await releaseHold(other, passOn);
    const own = { customerId, tokenHash: null, customerGroups: groups, email: guest.email ?? email };
    return done({ ...guest, ...own, activeAt: at, version: adopted.value });
  }

  /** The customer's cart stays, with the things of the guest's or without them; the guest's ends. */
  async function absorb(guest: Cart, account: Cart, takesThings: boolean, passOn: PassedOn): Promise<Outcome<Cart>> {
    const wanted = takesThings ? merge(contentsOf(account), contentsOf(guest), rules) : contentsOf(account);
    const at = now();
    // A line that goes into another cart is another line, and may be taxed otherwise there.
    const moved = guest.lines.map((line) => ({ ...line, id: createId('cartLine', at.getTime()), isStale: true }));
    const lines = wanted.flatMap((line) => withQuantity([...account.lines, ...moved], line));
    const full = { ...account, activeAt: at, lines, heldUntil: null };
    const saved = await inOneStep(guest, account, (rows) => rows.saveCart(full));
    if (saved.kind !== 'done') return saved;
    await releaseHold(guest, passOn);
    const held = await holdWhatThereIs({ ...full, version: saved.value }, passOn);
    await store.keepQuote(held);
    return done(held);
  }

  /** End one cart and change the other, or neither of them; the next version of the one that stays. */
  async function inOneStep(
    ending: Cart | undefined,
    staying: Cart,
    change: (rows: Rows) => Promise<number | undefined>,
  ): Promise<Outcome<number>> {
    try {
      const version = await store.transaction(async (rows) => {
        if (ending && !(await rows.closeMerged(ending))) throw new OvertakenError();
        const changed = await change(rows);
        if (changed === undefined) throw new OvertakenError();
        return changed;
      });
      return done(version);
    } catch (error) {
      if (error instanceof OvertakenError) return { kind: 'version-conflict', version: staying.version + 1 };
      if (error instanceof TakenError && error.index === 'cart_active_of_customer') return { kind: 'cart-exists' };
      throw error;
    }
  }
}

/** Takes a transaction back: somebody else was quicker with one of its carts. */
class OvertakenError extends Error {}

/** The line of a thing, with another quantity. */
function withQuantity(
  lines: readonly CartLine[],
  { merchandiseId, quantity }: { readonly merchandiseId: string; readonly quantity: number },
): CartLine[] {
  const line = lines.find((one) => one.merchandiseId === merchandiseId);
  return line ? [{ ...line, quantity }] : [];
}
