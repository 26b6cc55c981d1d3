import { charge } from './charge';
import { withChanges } from './payment';
import { authorised } from './test/payment';

const missing = (...asked: Parameters<typeof charge>) => charge(...asked).facts.map(({ amountMinor }) => amountMinor);
const taken = (...asked: Parameters<typeof charge>) => charge(...asked).opened.map(({ amountMinor }) => amountMinor);

test('what is due is taken', () => {
  expect(taken(authorised, 60, false)).toEqual([60]);
  expect(missing(authorised, 60, false)).toEqual([]);
});

test('a part may take all where money is taken only once, and the last part is the last', () => {
  expect(charge(authorised, 60, true).opened).toMatchObject([{ isFinal: true, mayTakeAll: true }]);
  expect(charge(authorised, 60, false).opened).toMatchObject([{ isFinal: false, mayTakeAll: true }]);
});

test.each([
  ['was released', { isReleased: true }, 60],
  ['was called off', { isGivenUp: true }, 60],
  ['is less than that', { authorisedMinor: 50 }, 10],
] as const)('what is set aside %s: what is missing is told', (_what, changes, amount) => {
  const payment = { ...authorised, ...changes };
  expect([...taken(payment, 60, true), 0][0]).toBe(60 - amount);
  expect(charge(payment, 60, true).facts).toEqual([
    { kind: 'CAPTURE_REFUSED', amountMinor: amount, refundId: null, detail: 'not set aside any more' },
  ]);
});

test('nothing is missing of what was taken before it was due', () => {
  const ahead = withChanges(authorised, { capturedMinor: 90 });
  expect([taken(ahead, 60, true), missing(ahead, 60, true)]).toEqual([[10], []]);
  const all = withChanges(authorised, { capturedMinor: 100 });
  expect([taken(all, 60, true), missing(all, 60, true)]).toEqual([[], []]);
});
