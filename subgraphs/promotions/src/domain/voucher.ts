import type { Id } from '#contracts';
import { holdsAt, isOver, type Schedule } from './schedule';

/** A code by which a promotion is asked for, and how often that may be. */
export interface Voucher extends Schedule {
  readonly id: Id<'voucher'>;
  readonly promotionId: Id<'promotion'>;
  /** Unique; see toVoucherCode. */
  readonly code: string;
  readonly isActive: boolean;
  /** How often in all; null for as often as anybody likes. */
  readonly usageLimit: number | null;
  /** How often by one customer; null for as often as they like. */
  readonly perCustomerLimit: number | null;
  /** Uses of checkouts that are under way. */
  readonly held: number;
  /** Uses of orders. */
  readonly redeemed: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly version: number;
}

/** A voucher as staff describe it before it exists. */
export type NewVoucher = Pick<
  Voucher,
  'promotionId' | 'code' | 'isActive' | 'usageLimit' | 'perCustomerLimit' | 'startsAt' | 'endsAt'
>;

/** What staff may change about a voucher. */
export type VoucherChanges = Partial<Omit<NewVoucher, 'promotionId' | 'code'>>;

/** Why a voucher cannot be used. */
export type VoucherProblem = 'VOUCHER_INVALID' | 'VOUCHER_EXPIRED' | 'VOUCHER_EXHAUSTED' | 'VOUCHER_LIMIT_REACHED';

/**
 * Why a voucher cannot be used at a moment by someone who uses it `ofCustomer` times already.
 * @param voucher `undefined` for a code that nobody made.
 */
export function problemOf(voucher: Voucher | undefined, ofCustomer: number, at: Date): VoucherProblem | undefined {
  if (!voucher?.isActive) return 'VOUCHER_INVALID';
  if (isOver(voucher, at)) return 'VOUCHER_EXPIRED';
  if (!holdsAt(voucher, at)) return 'VOUCHER_INVALID';
  if (isUsedUp(voucher)) return 'VOUCHER_EXHAUSTED';
  return isUsedUpBy(voucher, ofCustomer) ? 'VOUCHER_LIMIT_REACHED' : undefined;
}

/** Whether it is used as often as it may be in all. */
export const isUsedUp = ({ usageLimit, held, redeemed }: Voucher): boolean =>
  usageLimit !== null && held + redeemed >= usageLimit;

/** Whether someone who uses it `ofCustomer` times already uses it as often as they may. */
export const isUsedUpBy = ({ perCustomerLimit }: Voucher, ofCustomer: number): boolean =>
  perCustomerLimit !== null && ofCustomer >= perCustomerLimit;
