import type { Id } from '#contracts';
import { CATEGORIES } from '../catalog/categories';
import { OPENED, toInstant } from '../chance/calendar';
import { demoId } from '../chance/demo-id';
import { text } from '../language/text';
import type { DemoConditions, DemoPromotion, DemoVoucher } from '../types/promotions';
import { inEveryCurrency } from './in-every-currency';

/** Those in this group apply together. */
const EVERYDAY = ['everyday'];

const ANYTHING: DemoConditions = { categoryIds: [], customerGroups: [], minimumSubtotals: [] };

const ITSELF = { voucher: null, stackingGroups: EVERYDAY };

const PLANS: readonly Omit<DemoPromotion, 'id' | 'createdAt'>[] = [
  {
    ...{ name: text('Welcome: 10 % off', '첫 구매 10% 할인'), priority: 20, stackingGroups: EVERYDAY },
    voucher: voucher(0, 'WELCOME10', { perCustomerLimit: 1 }),
    conditions: ANYTHING,
    effect: { kind: 'PERCENTAGE', target: 'ORDER', basisPoints: 1_000 },
  },
  {
    ...{ ...ITSELF, name: text('Free shipping', '무료 배송'), priority: 100 },
    conditions: { ...ANYTHING, minimumSubtotals: inEveryCurrency(5_000, 70_000, 15_000) },
    effect: { kind: 'FREE_SHIPPING' },
  },
  {
    ...{ ...ITSELF, name: text('Books: buy three, pay two', '도서 3권 구매 시 1권 무료'), priority: 10 },
    conditions: { ...ANYTHING, categoryIds: [category('books')] },
    effect: {
      ...{ kind: 'BUY_X_GET_Y', buyQuantity: 2, getQuantity: 1, gets: null },
      ...{ basisPoints: 10_000, timesAtMost: null },
    },
  },
  {
    ...{ name: text('For the first hundred', '선착순 100명 할인'), priority: 0, stackingGroups: [] },
    voucher: voucher(1, 'FIRST100', { usageLimit: 100, perCustomerLimit: 1 }),
    conditions: { ...ANYTHING, minimumSubtotals: inEveryCurrency(8_000, 110_000, 25_000) },
    effect: { kind: 'FIXED_AMOUNT', target: 'ORDER', amounts: inEveryCurrency(2_000, 28_000, 6_000) },
  },
  {
    ...{ ...ITSELF, name: text('Wholesale: 15 % off', '도매 회원 15% 할인'), priority: 30 },
    conditions: { ...ANYTHING, customerGroups: ['wholesale'] },
    effect: { kind: 'PERCENTAGE', target: 'ORDER', basisPoints: 1_500 },
  },
];

/** What the shop takes off, and for whom. */
export const PROMOTIONS: readonly DemoPromotion[] = PLANS.map((plan, ordinal) => ({
  ...plan,
  id: demoId('promotion', ordinal, OPENED),
  createdAt: toInstant(OPENED),
}));

function voucher(ordinal: number, code: string, limits: Partial<DemoVoucher>): DemoVoucher {
  return { id: demoId('voucher', ordinal, OPENED), code, usageLimit: null, perCustomerLimit: null, ...limits };
}

function category(wanted: string): Id<'category'> {
  const found = CATEGORIES.find(({ slug }) => slug === wanted);
  if (!found) throw new RangeError(`there is no category ${wanted}`);
  return found.id;
}
