import { conflict, createId, done, notFound } from '#contracts';
import { saved } from '#kit';
import { createCode } from '../domain/code';
import type { Outcome, Refusal } from '../domain/outcome';
import type { Promotion } from '../domain/promotion';
import type { NewVoucher, Voucher, VoucherChanges } from '../domain/voucher';
import type { Rows } from '../store';
import { attempt } from './attempt';
import { checkDates } from './check-dates';
import type { Parts } from './parts';

/** Many vouchers alike, each with a code of its own. */
export interface VoucherBatch extends Omit<NewVoucher, 'code'> {
  readonly count: number;
  /** What all of their codes begin with; empty for nothing. */
  readonly prefix: string;
}

/** The use cases of vouchers. */
export function voucherService({ store, now, chance }: Parts) {
  return {
    createVoucher: (voucher: NewVoucher): Promise<Outcome<Voucher>> =>
      attempt(store, async (rows) => {
        checkDates(voucher);
        const refusal = await refusalOf(rows, voucher.promotionId);
        return refusal ?? done(await rows.addVoucher(toVoucher(voucher)));
      }),

    /** Make many with codes that nobody guesses. */
    generateVouchers: ({ count, prefix, ...voucher }: VoucherBatch): Promise<Outcome<Voucher[]>> =>
      attempt(store, async (rows) => {
        checkDates(voucher);
        const refusal = await refusalOf(rows, voucher.promotionId);
        if (refusal) return refusal;
        const made: Voucher[] = [];
        // A code that is taken already is as good as impossible, and another one is made for it.
        while (made.length < count) {
          const batch = Array.from({ length: count - made.length }, () =>
            toVoucher({ ...voucher, code: `${prefix && `${prefix}-`}${createCode(3, chance)}` }),
          );
          made.push(...(await rows.addVouchers(batch)));
        }
        return done(made);
      }),

    updateVoucher: (id: string, expectedVersion: number, changes: VoucherChanges): Promise<Outcome<Voucher>> =>
      attempt(store, async (rows) => {
        const voucher = await rows.lockVoucher(id);
        if (!voucher) return notFound('voucher');
        const refusal = conflict(voucher, expectedVersion);
        if (refusal) return refusal;
        const edited = { ...voucher, ...changes, updatedAt: now() };
        checkDates(edited);
        const used = voucher.held + voucher.redeemed;
        if (edited.usageLimit !== null && edited.usageLimit < used) return { kind: 'limit-below-usage', used };
        return saved(await rows.saveVoucher(edited), voucher.version);
      }),
  };

  function toVoucher(voucher: NewVoucher): Voucher {
    const at = now();
    const id = createId('voucher', at.getTime());
    return { ...voucher, id, held: 0, redeemed: 0, createdAt: at, updatedAt: at, version: 1 };
  }
}

async function refusalOf(rows: Rows, promotionId: Promotion['id']): Promise<Refusal | undefined> {
  const [promotion] = await rows.findPromotions([promotionId]);
  if (!promotion) return notFound('promotion', 'promotionId');
  return promotion.trigger === 'VOUCHER' ? undefined : { kind: 'not-by-voucher' };
}
