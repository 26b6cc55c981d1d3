import fc from 'fast-check';
import { authorise, decide } from './authorise';
import { capture, voidRest } from './capture';
import type { Occasion, Outcome } from './outcome';
import { capturable, type Payment, refundable, statusOf, sumsOf } from './payment';
import { refund, settleRefund } from './refund';

let count = 0;
const occasion: Occasion = {
  at: '2030-01-01T00:00:00.000Z',
  idempotencyKey: 'key',
  newId: (prefix) => `${prefix}_${++count}`,
};

const request = {
  reference: 'pay_1',
  token: 'tok_ok',
  amount: 1_000,
  currency: 'EUR',
  returnUrl: null,
  isCapturedAtOnce: false,
};

/** The payment that something leads to; what is refused leaves it as it was. */
const after = (payment: Payment, outcome: Outcome): Payment => (outcome.kind === 'done' ? outcome.payment : payment);

function done(outcome: Outcome): Extract<Outcome, { kind: 'done' }> {
  if (outcome.kind === 'refused') throw new Error(outcome.message);
  return outcome;
}

const authorised = (): Payment => done(authorise(request, { kind: 'approve' }, occasion)).payment;
const captured = (amount: number): Payment => done(capture(authorised(), amount, occasion)).payment;
const giveBack = (payment: Payment, amount: number, kind: 'approve' | 'decline' | 'pending' = 'approve'): Outcome =>
  refund(
    payment,
    { id: occasion.newId('rfn'), amount, reference: null },
    kind === 'pending' ? { kind, settling: [] } : { kind },
    occasion,
  );

test('an approved payment has its money set aside, and nothing taken', () => {
  const { payment, happened } = done(authorise(request, { kind: 'approve' }, occasion));
  expect(sumsOf(payment)).toEqual({ authorised: 1_000, captured: 0, voided: 0, refunded: 0 });
  expect(statusOf(payment)).toBe('authorised');
  expect(happened.map(({ type }) => type)).toEqual(['payment.authorised']);
});

test('a payment that is captured at once tells both, each as it was then', () => {
  const { happened } = done(authorise({ ...request, isCapturedAtOnce: true }, { kind: 'approve' }, occasion));
  expect(happened.map(({ type, payment }) => [type, sumsOf(payment).captured])).toEqual([
    ['payment.authorised', 0],
    ['payment.captured', 1_000],
  ]);
});

test('money is taken in parts, up to what is set aside and not a cent more', () => {
  const part = captured(600);
  expect(capture(part, 401, occasion)).toMatchObject({ kind: 'refused', code: 'amount_too_large' });
  const all = done(capture(part, 400, occasion)).payment;
  expect(statusOf(all)).toBe('captured');
  expect(capture(all, 1, occasion)).toMatchObject({ kind: 'refused', code: 'not_capturable' });
});

test('a void lets go of what is not taken, and of nothing else', () => {
  const rest = done(voidRest(captured(600), occasion)).payment;
  expect(sumsOf(rest)).toEqual({ authorised: 1_000, captured: 600, voided: 400, refunded: 0 });
  expect(statusOf(rest)).toBe('captured');
  expect(voidRest(rest, occasion)).toMatchObject({ kind: 'refused', code: 'not_voidable' });
  expect(statusOf(done(voidRest(authorised(), occasion)).payment)).toBe('voided');
});

test.each(['challenge', 'pending'] as const)('a %s that is called off cannot be approved any more', (kind) => {
  const verdict = kind === 'pending' ? { kind, settling: [] } : { kind };
  const waiting = done(authorise(request, verdict, occasion)).payment;
  const off = done(voidRest(waiting, occasion));
  expect(statusOf(off.payment)).toBe('voided');
  expect(off.happened.map(({ type }) => type)).toEqual(['payment.voided']);
  const asked = kind === 'pending' ? 'pending' : 'action_required';
  expect(decide(off.payment, asked, 'approve', occasion)).toMatchObject({ kind: 'refused' });
  expect(sumsOf(off.payment).authorised).toBe(0);
});

test('what was declined has no money to take or to let go of', () => {
  const { payment } = done(authorise(request, { kind: 'decline', declineCode: 'lost_card' }, occasion));
  expect(payment).toMatchObject({ decision: 'declined', declineCode: 'lost_card' });
  expect(capture(payment, 1, occasion)).toMatchObject({ code: 'not_capturable' });
  expect(voidRest(payment, occasion)).toMatchObject({ code: 'not_voidable' });
});

test('a refund on its way counts as gone; one that failed can be made again', () => {
  const waiting = done(giveBack(captured(1_000), 700, 'pending'));
  expect(sumsOf(waiting.payment).refunded).toBe(0);
  expect(giveBack(waiting.payment, 301)).toMatchObject({ kind: 'refused', code: 'amount_too_large' });
  const failed = done(settleRefund(waiting.payment, String(waiting.refund), 'decline', occasion));
  expect(failed.happened).toMatchObject([{ type: 'payment.refund_failed', refund: waiting.refund }]);
  const all = done(giveBack(failed.payment, 1_000)).payment;
  expect(statusOf(all)).toBe('refunded');
  expect(giveBack(all, 1)).toMatchObject({ kind: 'refused', code: 'not_refundable' });
});

test('a refund is decided once', () => {
  const waiting = done(giveBack(captured(1_000), 700, 'pending'));
  const settled = done(settleRefund(waiting.payment, String(waiting.refund), 'approve', occasion)).payment;
  expect(settleRefund(settled, String(waiting.refund), 'decline', occasion)).toMatchObject({ code: 'not_pending' });
});

test('whatever is asked in whatever order, no money comes from nowhere', () => {
  const amount = fc.integer({ min: 1, max: 1_200 });
  const ask = fc.oneof(
    fc.record({ what: fc.constant('capture' as const), amount }),
    fc.record({ what: fc.constant('void' as const), amount }),
    fc.record({ what: fc.constantFrom('approve' as const, 'decline' as const, 'pending' as const), amount }),
    fc.record({ what: fc.constantFrom('settle-approve' as const, 'settle-decline' as const), amount }),
  );
  fc.assert(
    fc.property(fc.array(ask, { maxLength: 25 }), (asks) => {
      let payment = authorised();
      for (const { what, amount } of asks) {
        const before = payment.movements.length;
        const id = payment.refunds.find(({ status }) => status === 'pending')?.id ?? 'none';
        if (what === 'capture') payment = after(payment, capture(payment, amount, occasion));
        else if (what === 'void') payment = after(payment, voidRest(payment, occasion));
        else if (what === 'settle-approve') payment = after(payment, settleRefund(payment, id, 'approve', occasion));
        else if (what === 'settle-decline') payment = after(payment, settleRefund(payment, id, 'decline', occasion));
        else payment = after(payment, giveBack(payment, amount, what));
        const { authorised, captured, voided, refunded } = sumsOf(payment);
        expect(captured + voided).toBeLessThanOrEqual(authorised);
        expect(refunded).toBeLessThanOrEqual(captured);
        expect(Math.min(capturable(payment), refundable(payment))).toBeGreaterThanOrEqual(0);
        expect(payment.movements.length - before).toBeLessThanOrEqual(1);
      }
    }),
  );
});
