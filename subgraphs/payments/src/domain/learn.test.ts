import fc from 'fast-check';
import { createId } from '#contracts';
import type { Account } from './account';
import { capture } from './capture';
import { changeBetween } from './change';
import { giveUp } from './give-up';
import { type Circumstances, learn } from './learn';
import { capturable } from './payment';
import type { Report } from './report';
import { AMOUNT, pending } from './test/payment';

const circumstances: Circumstances = { at: new Date(0), newRefundId: () => createId('refund') };

const account: Account = { payment: pending, refunds: [] };

const report = (changes: Partial<Report> = {}): Report => ({
  ...{ providerPaymentId: 'pmt_1', authorisedMinor: 0, capturedMinor: 0, isReleased: false },
  ...{ declineCode: null, actionUrl: null, refunds: [] },
  ...changes,
});

const all = (reports: readonly Report[], from = account): Account =>
  reports.reduce((sofar, told) => learn(sofar, told, circumstances), from);

/** What a provider could tell of a payment, moment by moment: authorised, captured in parts, released, refunded in parts. */
const histories = fc
  .record({
    parts: fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 4 }),
    isReleased: fc.boolean(),
    refunds: fc.array(fc.record({ amountMinor: fc.integer({ min: 1, max: 60 }), fails: fc.boolean() }), {
      maxLength: 3,
    }),
  })
  .map(({ parts, isReleased, refunds }) => {
    const moments = [report(), report({ actionUrl: 'https://bank' }), report({ authorisedMinor: AMOUNT })];
    const latest = () => moments.at(-1) ?? report();
    for (const part of parts) {
      const capturedMinor = Math.min(AMOUNT, latest().capturedMinor + part);
      moments.push({ ...latest(), capturedMinor });
    }
    if (isReleased) moments.push({ ...latest(), isReleased });
    for (const [index, { amountMinor, fails }] of refunds.entries()) {
      const sofar = latest().refunds.filter(({ state }) => state !== 'FAILED');
      const left = latest().capturedMinor - sofar.reduce((sum, one) => sum + one.amountMinor, 0);
      if (amountMinor > left) continue;
      const made = { providerRefundId: `rfn_${index}`, reference: null, amountMinor, failure: null };
      moments.push({ ...latest(), refunds: [...latest().refunds, { ...made, state: 'PENDING' }] });
      moments.push({ ...latest(), refunds: [...latest().refunds.slice(0, -1), { ...made, state: 'SUCCEEDED' }] });
      if (fails)
        moments.push({ ...latest(), refunds: [...latest().refunds.slice(0, -1), { ...made, state: 'FAILED' }] });
    }
    return moments;
  });

/** The same moments, told in any order, some of them more than once. */
const told = histories.chain((moments) =>
  fc
    .tuple(
      fc.shuffledSubarray(moments, { minLength: moments.length }),
      fc.array(fc.constantFrom(...moments), { maxLength: 6 }),
    )
    .map(([shuffled, again]) => ({ moments, heard: [...shuffled, ...again] })),
);

test('in whatever order and however often a provider tells, the same is known in the end', () => {
  fc.assert(
    fc.property(told, ({ moments, heard }) => {
      const inOrder = all(moments).payment;
      expect({ ...all(heard).payment }).toEqual({ ...inOrder });
      const last = moments.at(-1);
      const refunded = (last?.refunds ?? []).filter(({ state }) => state === 'SUCCEEDED');
      expect(inOrder).toMatchObject({
        ...{ authorisedMinor: AMOUNT, capturedMinor: last?.capturedMinor },
        refundedMinor: refunded.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
        refundingMinor: 0,
      });
    }),
  );
});

test('what is told a second time is no news', () => {
  fc.assert(
    fc.property(told, ({ heard }) => {
      const known = all(heard);
      for (const again of heard) expect(learn(known, again, circumstances).payment).toEqual(known.payment);
    }),
  );
});

test('at every moment no more is refunded than captured, and no more captured than authorised', () => {
  fc.assert(
    fc.property(told, ({ heard }) => {
      let known = account;
      for (const one of heard) {
        known = learn(known, one, circumstances);
        const { authorisedMinor, capturedMinor, refundedMinor } = known.payment;
        expect(refundedMinor).toBeLessThanOrEqual(capturedMinor);
        expect(capturedMinor).toBeLessThanOrEqual(authorisedMinor);
      }
    }),
  );
});

test('money that comes after it was given up goes back, all of it', () => {
  fc.assert(
    fc.property(told, fc.nat(12), ({ heard }, when) => {
      const before = all(heard.slice(0, when));
      const after = all(heard.slice(when), giveUp(before, 'off', circumstances));
      const { capturedMinor, refundedMinor, refundingMinor, isGivenUp } = after.payment;
      expect(isGivenUp).toBe(true);
      // A refund that the bank sends back is for a person to look at.
      const failed = after.refunds.filter(({ state }) => state === 'FAILED');
      if (failed.length === 0) expect(refundedMinor + refundingMinor).toBeGreaterThanOrEqual(capturedMinor);
    }),
  );
});

test('so does money that comes after the provider said no, and what is only set aside', () => {
  const declined = all([report({ declineCode: 'no' })]);
  const taken = learn(declined, report({ authorisedMinor: AMOUNT, capturedMinor: 60 }), circumstances);
  expect(changeBetween(declined, taken).opened).toMatchObject([{ kind: 'VOID' }, { kind: 'REFUND', amountMinor: 60 }]);
  expect(capturable(taken.payment)).toBe(0);
  expect(capture(taken.payment, 1)).toMatchObject({ kind: 'not-authorised' });
});

test('captured without authorised implies it, and both are told', () => {
  const after = all([report({ capturedMinor: 60 })]);
  const { facts } = changeBetween(account, after);
  expect(facts.map(({ kind, amountMinor }) => `${kind} ${amountMinor}`)).toEqual(['AUTHORISED 60', 'CAPTURED 60']);
});

test('a decline counts as long as nothing was approved', () => {
  const declined = report({ declineCode: 'no' });
  const approved = report({ authorisedMinor: AMOUNT });
  expect(all([approved, declined]).payment.state).toBe('AUTHORISED');
  const late = all([declined, approved]);
  expect(late.payment.state).toBe('VOIDING');
  expect(changeBetween(all([declined]), late).opened).toMatchObject([{ kind: 'VOID' }]);
});

test('what was supposed not to be there, and is, is given back', () => {
  const lost: Account = { ...account, payment: { ...pending, isGivenUp: true, isReleased: true, state: 'VOIDED' } };
  const found = learn(lost, report({ authorisedMinor: AMOUNT }), circumstances);
  expect(found.payment).toMatchObject({ state: 'VOIDING', isReleased: false });
  expect(changeBetween(lost, found).opened).toMatchObject([{ kind: 'VOID' }]);
  const released = learn(found, report({ authorisedMinor: AMOUNT, isReleased: true }), circumstances);
  expect(learn(released, report({ authorisedMinor: AMOUNT }), circumstances)).toEqual(released);
});
