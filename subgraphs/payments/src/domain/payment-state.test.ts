import { canBecome, type StateFacts, stateOf } from './payment-state';

const facts = (changes: Partial<StateFacts>): StateFacts => ({
  ...{ authorisedMinor: 0, capturedMinor: 0, refundedMinor: 0, isGivenUp: false, isReleased: false },
  ...{ declineCode: null, actionUrl: null },
  ...changes,
});

test.each([
  [{}, 'PENDING'],
  [{ actionUrl: 'https://bank' }, 'ACTION_REQUIRED'],
  [{ actionUrl: 'https://bank', authorisedMinor: 9 }, 'AUTHORISED'],
  [{ actionUrl: 'https://bank', declineCode: 'no' }, 'DECLINED'],
  [{ isGivenUp: true }, 'VOIDING'],
  [{ isGivenUp: true, authorisedMinor: 9 }, 'VOIDING'],
  [{ isGivenUp: true, declineCode: 'no' }, 'DECLINED'],
  [{ declineCode: 'no', authorisedMinor: 9 }, 'VOIDING'],
  [{ isGivenUp: true, isReleased: true, authorisedMinor: 9 }, 'VOIDED'],
  [{ isReleased: true, authorisedMinor: 9 }, 'VOIDED'],
  [{ authorisedMinor: 9, capturedMinor: 4 }, 'PARTLY_CAPTURED'],
  [{ authorisedMinor: 9, capturedMinor: 4, isReleased: true }, 'CAPTURED'],
  [{ authorisedMinor: 9, capturedMinor: 9 }, 'CAPTURED'],
  [{ authorisedMinor: 9, capturedMinor: 9, refundedMinor: 1 }, 'PARTLY_REFUNDED'],
  [{ authorisedMinor: 9, capturedMinor: 4, refundedMinor: 4, isGivenUp: true }, 'REFUNDED'],
] as const)('%j is %s', (changes, state) => expect(stateOf(facts(changes))).toBe(state));

test.each([
  ['CAPTURED', 'AUTHORISED'],
  ['CAPTURED', 'VOIDED'],
  ['CAPTURED', 'DECLINED'],
  ['AUTHORISED', 'PENDING'],
  ['AUTHORISED', 'ACTION_REQUIRED'],
  ['VOIDED', 'AUTHORISED'],
  ['DECLINED', 'AUTHORISED'],
  ['REFUNDED', 'VOIDED'],
] as const)('what is %s is never %s', (from, to) => expect(canBecome(from, to)).toBe(false));

test.each([
  ['PENDING', 'REFUNDED'],
  ['VOIDING', 'REFUNDED'],
  ['REFUNDED', 'CAPTURED'],
  ['VOIDED', 'VOIDED'],
] as const)('what is %s may be %s, by whatever steps', (from, to) => expect(canBecome(from, to)).toBe(true));
