import type { Sql } from '#kit';
import type { KnownVoucher } from '../domain/quote';
import type { Voucher } from '../domain/voucher';
import { VOUCHER } from './columns';

const LOCK = `SELECT ${VOUCHER} FROM voucher WHERE code = ANY($1) OR id = ANY($2) ORDER BY id FOR NO KEY UPDATE`;

const USES =
  'SELECT voucher_id AS "voucherId", taken FROM voucher_customer WHERE voucher_id = ANY($1) AND customer = $2';

const LOCKED = `locked AS MATERIALIZED (
    SELECT id FROM voucher WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE
  ),
  moved AS (
    UPDATE voucher SET held = held + $2, redeemed = redeemed + $3 FROM locked WHERE voucher.id = locked.id
    RETURNING voucher.id
  )`;

const MOVE = `WITH ${LOCKED} SELECT id FROM moved`;

const TAKE = `WITH ${LOCKED}
  INSERT INTO voucher_customer (voucher_id, customer, taken) SELECT id, $4, 1 FROM moved
  ON CONFLICT (voucher_id, customer) DO UPDATE SET taken = voucher_customer.taken + 1`;

const GIVE_BACK = `WITH ${LOCKED}
  UPDATE voucher_customer SET taken = taken - 1 FROM moved WHERE voucher_id = moved.id AND customer = $4`;

/**
 * The statements that count the uses of vouchers, within a transaction. Whoever changes a voucher's counters has locked
 * it, in the order of ids: so nobody waits for somebody who waits for them, and what is read after locking stays true.
 */
export function lockedVouchers(sql: Sql) {
  return {
    /** Lock vouchers by code or id, and count how often a customer uses those that ask for it. */
    async lockVouchers(
      { codes = [], ids = [] }: { codes?: readonly string[]; ids?: readonly string[] },
      customer: string | null,
    ): Promise<KnownVoucher[]> {
      if (codes.length + ids.length === 0) return [];
      const vouchers = await sql<Voucher>(LOCK, [codes, ids]);
      const limited = vouchers.filter(({ perCustomerLimit }) => perCustomerLimit !== null).map(({ id }) => id);
      // Another statement than the one that waited for the locks, which saw what was there before it waited.
      const uses =
        limited.length === 0 || customer === null
          ? []
          : await sql<{ voucherId: string; taken: number }>(USES, [limited, customer]);
      const taken = new Map(uses.map((use) => [use.voucherId, use.taken]));
      return vouchers.map((voucher) => ({ voucher, ofCustomer: taken.get(voucher.id) ?? 0 }));
    },

    /** Count one use more or less of each voucher, held or redeemed, and of the customer when both together change. */
    async moveVouchers(
      ids: readonly string[],
      { held, redeemed }: { held: number; redeemed: number },
      customer: string | null,
    ): Promise<void> {
      if (ids.length === 0) return;
      const difference = customer === null ? 0 : held + redeemed;
      if (difference === 0) await sql(MOVE, [ids, held, redeemed]);
      else await sql(difference > 0 ? TAKE : GIVE_BACK, [ids, held, redeemed, customer]);
    },
  };
}
