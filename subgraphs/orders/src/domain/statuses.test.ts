import fc from 'fast-check';
import { fulfilmentStatus } from './fulfilment-status';
import { canBecome, type OrderStatus } from './order-status';
import { mergeSums, type PaymentSums, paymentStatus } from './payment-status';
import { canReturnBecome, type ReturnState } from './return-state';

const sums = (
  ...[authorisedMinor = 0, capturedMinor = 0, refundedMinor = 0, isVoided = false, paymentVersion = 0]: Partial<
    [number, number, number, boolean, number]
  >
): PaymentSums => ({ authorisedMinor, capturedMinor, refundedMinor, isVoided, paymentVersion });

test.each([
  [0, sums(), 'NOT_NEEDED'],
  [100, sums(), 'PENDING'],
  [100, sums(100), 'AUTHORISED'],
  [100, sums(100, 40), 'PARTLY_CAPTURED'],
  [100, sums(100, 40, 0, true), 'PARTLY_CAPTURED'],
  [100, sums(100, 100), 'CAPTURED'],
  [100, sums(100, 100, 1), 'PARTLY_REFUNDED'],
  [100, sums(100, 100, 100), 'REFUNDED'],
  [100, sums(100, 40, 40), 'REFUNDED'],
  [100, sums(100, 0, 0, true), 'VOIDED'],
] as const)('of %d with %j the payment is %s', (due, known, status) => {
  expect(paymentStatus(due, known)).toBe(status);
});

test('whatever order facts come in, and however often, they come to the same', () => {
  const fact = fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.boolean());
  fc.assert(
    fc.property(fc.array(fact), fc.array(fc.nat()), (parts, again) => {
      const facts = parts.map((part, index) => sums(...part, index + 1));
      const told = [...facts, ...again.flatMap((at) => facts[at % Math.max(facts.length, 1)] ?? [])];
      const known = facts.reduce(mergeSums, sums());
      expect(told.reduce(mergeSums, sums())).toEqual(known);
      expect(told.toReversed().reduce(mergeSums, sums())).toEqual(known);
    }),
  );
});

test.each([
  [[2, 0, 0, 0], 'UNFULFILLED'],
  [[2, 1, 0, 0], 'PARTLY_SHIPPED'],
  [[2, 2, 0, 0], 'SHIPPED'],
  [[2, 2, 1, 0], 'PARTLY_DELIVERED'],
  [[2, 2, 2, 0], 'DELIVERED'],
  [[2, 2, 2, 1], 'PARTLY_RETURNED'],
  [[2, 2, 2, 2], 'RETURNED'],
] as const)(
  '%j of units ordered, shipped, delivered and returned are %s',
  ([quantity, shipped, delivered, returned], status) => {
    expect(fulfilmentStatus([{ quantity, shipped, delivered, returned }])).toBe(status);
  },
);

test('an order goes from status to status as it may, and some are the last', () => {
  const all: OrderStatus[] = ['PENDING', 'CONFIRMED', 'COMPLETED', 'CANCELLED', 'ABANDONED'];
  const ways = all.flatMap((from) => all.filter((to) => canBecome(from, to)).map((to) => `${from} ${to}`));
  expect(ways).toEqual(['PENDING CONFIRMED', 'PENDING ABANDONED', 'CONFIRMED COMPLETED', 'CONFIRMED CANCELLED']);
});

test('a return goes from state to state as it may, and some are the last', () => {
  const all: ReturnState[] = ['REQUESTED', 'APPROVED', 'REJECTED', 'RECEIVED', 'REFUNDED'];
  const ways = all.flatMap((from) => all.filter((to) => canReturnBecome(from, to)).map((to) => `${from} ${to}`));
  expect(ways).toEqual([
    ...['REQUESTED APPROVED', 'REQUESTED REJECTED', 'APPROVED REJECTED', 'APPROVED RECEIVED', 'RECEIVED REFUNDED'],
  ]);
});
