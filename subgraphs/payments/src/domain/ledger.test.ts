import fc from 'fast-check';
import { createId } from '#contracts';
import type { Account } from './account';
import { capture } from './capture';
import { changeBetween } from './change';
import { conclude } from './conclude';
import { type Circumstances, learn } from './learn';
import type { NewOperation, Operation } from './operation';
import { refund } from './refunding';
import type { Answer, Report, ReportedRefund } from './report';
import { AMOUNT, authorised } from './test/payment';

const AT = new Date(0);
const circumstances: Circumstances = { at: AT, newRefundId: () => createId('refund') };

/** A provider that counts in the slowest way: every unit of money is somewhere. */
class Till {
  readonly units: ('set aside' | 'taken' | 'given back')[] = Array.from({ length: AMOUNT }, () => 'set aside');
  readonly refunds: ReportedRefund[] = [];

  count = (where: Till['units'][number]) => this.units.filter((unit) => unit === where).length;

  move(from: Till['units'][number], to: Till['units'][number], amount: number): boolean {
    if (amount > this.count(from)) return false;
    for (let moved = 0; moved < amount; moved += 1) this.units[this.units.indexOf(from)] = to;
    return true;
  }

  carryOut({ kind, amountMinor, refundId }: NewOperation): Answer {
    const amount = amountMinor ?? 0;
    const isDone =
      kind === 'CAPTURE' ? this.move('set aside', 'taken', amount) : this.move('taken', 'given back', amount);
    if (!isDone) return { kind: 'refused', code: 'too_much', message: '' };
    if (kind === 'REFUND') {
      const providerRefundId = `rfn_${this.refunds.length}`;
      this.refunds.push({
        providerRefundId,
        reference: refundId,
        amountMinor: amount,
        state: 'SUCCEEDED',
        failure: null,
      });
    }
    return { kind: 'report', report: this.report() };
  }

  report = (): Report => ({
    ...{ providerPaymentId: 'pmt_1', authorisedMinor: AMOUNT, declineCode: null, actionUrl: null, isReleased: false },
    capturedMinor: this.count('taken') + this.count('given back'),
    refunds: [...this.refunds],
  });
}

interface Step {
  readonly what: 'capture' | 'refund' | 'answer' | 'lose' | 'webhook';
  readonly amount: number;
}

const steps = fc.array(
  fc.record<Step>({
    what: fc.constantFrom('capture', 'refund', 'answer', 'lose', 'webhook'),
    amount: fc.integer({ min: 1, max: 60 }),
  }),
  { minLength: 8, maxLength: 40 },
);

test('parts that are taken and given back, answered late or never, agree with counting every unit', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      const till = new Till();
      let account: Account = { payment: authorised, refunds: [] };
      let open: NewOperation[] = [];
      /** What was promised and not done yet. */
      const promised = (kind: Operation['kind']) =>
        open.filter((one) => one.kind === kind).reduce((sum, { amountMinor }) => sum + (amountMinor ?? 0), 0);

      for (const { what, amount } of taken) {
        if (what === 'capture') {
          const room = till.count('set aside') - promised('CAPTURE');
          const outcome = capture(account.payment, amount);
          // What was done and not told yet is not known here: then less is allowed, never more.
          if (outcome.kind !== 'done') continue;
          expect(amount).toBeLessThanOrEqual(room);
          account = { ...account, payment: { ...outcome.value.payment, version: account.payment.version + 1 } };
          open = [...open, outcome.value.operation];
        } else if (what === 'refund') {
          const wanted = { amountMinor: amount, reason: 'x', reference: null, retryOf: null, actor: null };
          const outcome = refund(account, wanted, createId('refund'), AT);
          if (outcome.kind !== 'done') continue;
          expect(amount).toBeLessThanOrEqual(till.count('taken') - promised('REFUND'));
          open = [...open, ...changeBetween(account, outcome.value).opened];
          account = outcome.value;
        } else if (what === 'webhook') {
          account = learn(account, till.report(), circumstances);
        } else {
          const [operation, ...rest] = open;
          if (!operation) continue;
          const asked: Operation = {
            ...operation,
            paymentId: 'pay_1',
            state: 'OPEN',
            request: null,
            attempts: 1,
            createdAt: AT,
          };
          const answer: Answer = what === 'lose' ? { kind: 'unknown', reason: '' } : till.carryOut(operation);
          const { account: after, next } = conclude(account, answer, asked, circumstances);
          account = after;
          if ('state' in next) open = rest;
        }
      }
      for (const operation of open) {
        const asked: Operation = {
          ...operation,
          paymentId: 'pay_1',
          state: 'OPEN',
          request: null,
          attempts: 2,
          createdAt: AT,
        };
        account = conclude(account, till.carryOut(operation), asked, circumstances).account;
      }
      expect(account.payment).toMatchObject({
        ...{ capturedMinor: till.count('taken') + till.count('given back'), refundedMinor: till.count('given back') },
        ...{ capturingMinor: 0, refundingMinor: 0 },
      });
      expect(account.refunds.every(({ state }) => state === 'SUCCEEDED')).toBe(true);
    }),
    { numRuns: 500 },
  );
});
