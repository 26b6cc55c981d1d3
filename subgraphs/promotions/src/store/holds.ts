import type { Sql } from '#kit';
import type { Hold } from '../domain/hold';
import { HOLD } from './columns';

const ADD = `INSERT INTO discount_hold (owner, state, request_hash, customer, discounts, vouchers, gift_cards, expires_at,
    created_at, settled_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  ON CONFLICT (owner) DO NOTHING RETURNING 1`;

const LOCK = `SELECT ${HOLD} FROM discount_hold WHERE owner = $1 FOR UPDATE`;

const LOCK_EXPIRED = `SELECT ${HOLD} FROM discount_hold WHERE state = 'HELD' AND expires_at <= $1
  ORDER BY expires_at LIMIT 1 FOR UPDATE SKIP LOCKED`;

const SAVE = `UPDATE discount_hold SET state = $2, order_id = $3, settled_at = $4, vouchers = $5, gift_cards = $6
  WHERE owner = $1`;

const FORGET = `DELETE FROM discount_hold WHERE state IN ('RELEASED', 'EXPIRED') AND settled_at < $1 RETURNING 1`;

/** The statements on what is set aside for checkouts. */
export function holdRows(sql: Sql) {
  return {
    findHold: async (owner: string): Promise<Hold | undefined> =>
      (await sql<Hold>(`SELECT ${HOLD} FROM discount_hold WHERE owner = $1`, [owner]))[0],

    /** Lock the hold of an owner; whoever needs vouchers or gift cards besides locks them after it. */
    lockHold: async (owner: string): Promise<Hold | undefined> => (await sql<Hold>(LOCK, [owner]))[0],

    /** Lock one hold whose time is over, but none that others are settling. */
    lockExpiredHold: async (at: Date): Promise<Hold | undefined> => (await sql<Hold>(LOCK_EXPIRED, [at]))[0],

    /** Add a hold, held or settled; false when the owner has one already, which is left as it is. */
    async addHold(hold: Hold, at: Date): Promise<boolean> {
      const { owner, state, requestHash, customer, expiresAt } = hold;
      const promised = [hold.discounts, hold.vouchers, hold.giftCards].map((part) => JSON.stringify(part));
      const settledAt = state === 'HELD' ? null : at;
      const row = [owner, state, requestHash, customer, ...promised, expiresAt, at, settledAt];
      return (await sql(ADD, row)).length > 0;
    },

    /** Write a hold that is locked. */
    async saveHold({ owner, state, orderId, vouchers, giftCards }: Hold, settledAt: Date): Promise<void> {
      await sql(SAVE, [owner, state, orderId, settledAt, JSON.stringify(vouchers), JSON.stringify(giftCards)]);
    },

    /** Forget holds that came to nothing before a moment, and say how many those were. */
    forgetHolds: async (before: Date): Promise<number> => (await sql(FORGET, [before])).length,
  };
}
