import { createTestIds } from '#testkit';
import { problemOf, type Voucher } from './voucher';

const AT = new Date('2026-01-15T12:00:00.000Z');
const later = new Date(AT.getTime() + 1);
const createId = createTestIds();
const voucher = (more: Partial<Voucher> = {}): Voucher => ({
  ...{ id: createId('voucher'), promotionId: createId('promotion'), code: 'TEN', isActive: true },
  ...{ usageLimit: null, perCustomerLimit: null, startsAt: null, endsAt: null, held: 0, redeemed: 0 },
  ...{ createdAt: AT, updatedAt: AT, version: 1, ...more },
});

test.each<[string | undefined, Partial<Voucher>, number]>([
  [undefined, {}, 1_000_000],
  [undefined, { usageLimit: 3, held: 1, redeemed: 1 }, 0],
  ['VOUCHER_EXHAUSTED', { usageLimit: 3, held: 1, redeemed: 2 }, 0],
  ['VOUCHER_EXHAUSTED', { usageLimit: 3, redeemed: 3, perCustomerLimit: 1 }, 1],
  [undefined, { perCustomerLimit: 2, redeemed: 50 }, 1],
  ['VOUCHER_LIMIT_REACHED', { perCustomerLimit: 2 }, 2],
  ['VOUCHER_INVALID', { isActive: false }, 0],
  ['VOUCHER_INVALID', { startsAt: later }, 0],
  [undefined, { startsAt: AT, endsAt: later }, 0],
  ['VOUCHER_EXPIRED', { endsAt: AT }, 0],
])('%s for %j, used %d times by the customer', (problem, more, ofCustomer) => {
  expect(problemOf(voucher(more), ofCustomer, AT)).toBe(problem);
});

test('a code that nobody made is not valid', () => {
  expect(problemOf(undefined, 0, AT)).toBe('VOUCHER_INVALID');
});
