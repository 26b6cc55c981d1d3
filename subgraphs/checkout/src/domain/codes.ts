import { maskGiftCardCode, toGiftCardCode, toVoucherCode } from '#contracts';
import type { DiscountProblem } from './discounts';

/** The codes that a cart has, by their kind. */
export type CodeKind = 'voucherCodes' | 'giftCardCodes';

const WRITTEN: Record<CodeKind, (code: string) => string> = {
  voucherCodes: toVoucherCode,
  giftCardCodes: toGiftCardCode,
};

/** Whether two ways of writing a code mean the same. */
export const isSameCode = (kind: CodeKind, a: string, b: string): boolean => WRITTEN[kind](a) === WRITTEN[kind](b);

/** Whether `given` names a gift card: by its code, or as it is shown, `•••• 4K2P`. */
export const namesGiftCard = (given: string, code: string): boolean =>
  isSameCode('giftCardCodes', given, code) || given === maskGiftCardCode(code);

/** What kind of code does nothing. */
export const kindOf = ({ code }: DiscountProblem): CodeKind =>
  code.startsWith('GIFT_CARD') ? 'giftCardCodes' : 'voucherCodes';

/** Why a code does nothing; nothing when it does something. */
export const problemOfCode = (
  problems: readonly DiscountProblem[],
  kind: CodeKind,
  code: string,
): DiscountProblem | undefined =>
  problems.find((problem) => kindOf(problem) === kind && isSameCode(kind, problem.voucherOrCard, code));
