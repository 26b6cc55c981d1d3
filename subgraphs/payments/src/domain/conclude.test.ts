import { createId } from '#contracts';
import { capture } from './capture';
import { conclude } from './conclude';
import type { Operation } from './operation';
import { withChanges } from './payment';
import type { Answer, Report } from './report';
import { authorised } from './test/payment';

const circumstances = { at: new Date(0), newRefundId: () => createId('refund') };

const report = (capturedMinor: number): Report => ({
  ...{ providerPaymentId: 'pmt_1', authorisedMinor: 100, capturedMinor, isReleased: false },
  ...{ declineCode: null, actionUrl: null, refunds: [] },
});

/** What becomes of a capture of 40, of which so much was known to be taken when the answer came. */
function capturing(answer: Answer, known: number) {
  const outcome = capture(authorised, 40);
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  const { isQueued, ...opened } = outcome.value.operation;
  const asked = { paymentId: 'pay_1', state: 'OPEN', request: null, attempts: 1, createdAt: new Date(0) } as const;
  const operation: Operation = { ...opened, ...asked };
  const account = { payment: withChanges(outcome.value.payment, { capturedMinor: known }), refunds: [] };
  const { next, facts } = conclude(account, answer, operation, circumstances);
  return ['state' in next ? next.state : 'OPEN', ...facts.map(({ kind, detail }) => `${kind} ${detail}`)];
}

test.each([
  ['says that it is taken', 0, { kind: 'report', report: report(40) }, ['DONE']],
  ['says that it is taken, which was told before', 40, { kind: 'report', report: report(40) }, ['DONE']],
  ['reports, and took nothing', 0, { kind: 'report', report: report(0) }, ['REFUSED', 'CAPTURE_REFUSED not taken']],
  ['refuses', 0, { kind: 'refused', code: 'no', message: '' }, ['REFUSED', 'CAPTURE_REFUSED no']],
  [
    'refuses what was taken by other means',
    0,
    { kind: 'refused', code: 'no', message: '', report: report(40) },
    ['DONE'],
  ],
  ['refuses, and took everything before', 100, { kind: 'refused', code: 'no', message: '' }, ['DONE']],
  ['does not answer', 0, { kind: 'unknown', reason: '' }, ['OPEN']],
] as const)('a capture whose provider %s', (_what, known, answer, result) => {
  expect(capturing(answer, known)).toEqual(result);
});
