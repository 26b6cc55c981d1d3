import { createId, done } from '#contracts';
import { type Hold, type HoldState, type Movement, movementOf, stepOf } from '../domain/hold';
import type { Outcome } from '../domain/outcome';
import { takenAgain } from '../domain/promise';
import type { CommandRows } from '../store';
import type { Parts } from './parts';
import type { Settlement } from './settlement';
import { tellSettled } from './tell';

/** Let something happen to a hold that is locked, once however often it is told. */
export async function settle(rows: CommandRows, hold: Hold, settlement: Settlement): Promise<Outcome<Hold>> {
  const step = stepOf(hold.state, settlement.event);
  if (step === 'stays') return done(hold);
  if (step === 'refused') return { kind: 'hold-settled', state: hold.state };
  return done(await move(rows, hold, step, settlement));
}

async function move(rows: CommandRows, hold: Hold, to: HoldState, settlement: Settlement): Promise<Hold> {
  const before = hold.state === 'EXPIRED' && to === 'CONFIRMED' ? await takeAgain(rows, hold) : hold;
  const after: Hold = { ...before, state: to, orderId: hold.orderId ?? settlement.orderId };
  const movement = movementOf(hold.state, to);
  if (movement.held !== 0 || movement.redeemed !== 0) {
    await count(rows, after, movement, settlement);
    await tellSettled(rows, after, settlement);
  }
  await rows.saveHold(after, settlement.at);
  return after;
}

/** Move what a hold has taken between the counters, and its money in the ledger. */
async function count(rows: CommandRows, hold: Hold, movement: Movement, { at, actor }: Settlement): Promise<void> {
  const { customer, orderId } = hold;
  const vouchers = hold.vouchers.filter(({ isTaken }) => isTaken);
  const parts = hold.giftCards
    .filter(({ takenMinor }) => takenMinor > 0)
    .map(({ giftCardId, takenMinor }) => ({ giftCardId, amountMinor: takenMinor }));
  await rows.moveVouchers(
    vouchers.map(({ voucherId }) => voucherId),
    movement,
    customer,
  );
  await rows.moveGiftCards(parts, movement);
  if (movement.redeemed === 0) return;
  const kind = movement.redeemed > 0 ? 'REDEEMED' : 'REFUNDED';
  const entries = parts.map(({ giftCardId, amountMinor }) => ({
    id: createId('giftCardEntry', at.getTime()),
    giftCardId,
    amountMinor: -movement.redeemed * amountMinor,
  }));
  await rows.addEntries(entries, { kind, orderId, actor, at });
}

async function takeAgain(rows: CommandRows, hold: Hold): Promise<Hold> {
  const voucherIds = hold.vouchers.map(({ voucherId }) => voucherId);
  const vouchers = await rows.lockVouchers({ ids: voucherIds }, hold.customer);
  const cards = await rows.lockGiftCards({ ids: hold.giftCards.map(({ giftCardId }) => giftCardId) });
  return takenAgain(hold, vouchers, cards);
}

/** Who asks, and in what work. */
export interface Caller {
  readonly actor: string;
  readonly traceparent: string;
}

/** How long holds that came to nothing are remembered, in milliseconds: far longer than any request is under way. */
const REMEMBERED = 30 * 24 * 60 * 60 * 1_000;

/** The use cases of what becomes of a hold. */
export function settlementService({ store, now }: Parts) {
  return {
    /** An order was placed: what was set aside for it is used up. */
    confirmDiscounts: (owner: string, orderId: string, caller: Caller): Promise<Outcome<Hold>> =>
      store.command(async (rows) => {
        const hold = await rows.lockHold(owner);
        if (!hold) return { kind: 'hold-missing' };
        if (hold.orderId !== null && hold.orderId !== orderId) return { kind: 'hold-changed' };
        return settle(rows, hold, { event: 'CONFIRM', orderId, at: now(), ...caller });
      }),

    /** A checkout failed: everything goes back. For an owner that holds nothing it is remembered, in case it is late. */
    releaseDiscounts: (owner: string, caller: Caller): Promise<Outcome<Hold>> =>
      store.command(async (rows) => {
        const at = now();
        const tombstone = released(owner);
        if (await rows.addHold(tombstone, at)) return done(tombstone);
        const hold = await rows.lockHold(owner);
        if (!hold) throw new Error(`the hold of ${owner} was there a moment ago`);
        return settle(rows, hold, { event: 'RELEASE', orderId: null, at, ...caller });
      }),

    /** Give back what was set aside for checkouts that nobody has heard of since; how many those were. */
    async expireHolds(): Promise<number> {
      let expired = 0;
      while (await expireOne()) expired += 1;
      return expired;
    },

    forgetHolds: (): Promise<number> => store.forgetHolds(new Date(now().getTime() - REMEMBERED)),
  };

  // One a transaction, so that nobody waits for the vouchers and gift cards of many.
  function expireOne(): Promise<boolean> {
    return store.command(async (rows) => {
      const at = now();
      const hold = await rows.lockExpiredHold(at);
      if (hold) await settle(rows, hold, { event: 'EXPIRE', orderId: null, actor: null, at });
      return hold !== undefined;
    });
  }
}

const released = (owner: string): Hold => ({
  ...{ owner, state: 'RELEASED', requestHash: null, customer: null, orderId: null, expiresAt: null },
  ...{ discounts: [], vouchers: [], giftCards: [] },
});
