import { openBook } from '../book/book';
import type { Behaviour } from './behaviour';
import { createRule, type Rule, ruleInput } from './rule';
import { direct, type Occurrence } from './script';

const capture: Occurrence = { operation: 'capture', token: 'tok_ok', references: ['ret_1', 'pay_1'] };

/** A script with these rules, and what it says call after call. */
function script(...rules: { match?: Rule['match']; behaviour: Behaviour; times?: number }[]) {
  const book = openBook('script', undefined);
  const table = book.table<Rule>('rules');
  for (const rule of rules.map((input) => createRule(ruleInput.parse(input)))) book.write([table.put(rule.id, rule)]);
  return (occurrence: Occurrence, options?: Parameters<typeof direct>[2]) => {
    const { behaviour, used } = direct(table, occurrence, options);
    book.write(used);
    return behaviour;
  };
}

test.each<[string, Rule['match'], boolean]>([
  ['the operation', { operation: 'capture' }, true],
  ['another operation', { operation: 'refund' }, false],
  ['the token', { token: 'tok_ok' }, true],
  ['another token', { token: 'tok_ok:7' }, false],
  ['any of its references', { reference: 'pay_1' }, true],
  ['another reference', { reference: 'pay_2' }, false],
  ['all of it but one', { operation: 'capture', token: 'tok_ok', reference: 'pay_2' }, false],
  ['nothing in particular', {}, true],
])('a rule that names %s', (_what, match, isMeant) => {
  const next = script({ match, behaviour: { delayMs: 5 } });
  expect(next(capture)).toEqual(isMeant ? { delayMs: 5 } : {});
});

test('the oldest rule is followed as often as it says, then the next', () => {
  const next = script({ behaviour: { delayMs: 1 }, times: 2 }, { behaviour: { delayMs: 2 } });
  expect([1, 2, 3, 4].map(() => next(capture).delayMs)).toEqual([1, 1, 2, undefined]);
});

test('what a rule does not mention stays as it is', () => {
  const next = script({ behaviour: { delayMs: 1 } });
  expect(next(capture, { usual: { answer: 'decline', delayMs: 9 } })).toEqual({ answer: 'decline', delayMs: 1 });
});

test('nothing is decided about a replay, and no rule that decides is used up by it', () => {
  const next = script({ behaviour: { answer: 'decline' } }, { behaviour: { answer: 'error-after' } });
  expect(next(capture, { isReplay: true })).toEqual({ answer: 'error-after' });
  expect(next(capture)).toEqual({ answer: 'decline' });
});

test('what nobody called for is meant only by its name', () => {
  const settle: Occurrence = { ...capture, operation: 'settle', isUnasked: true };
  const next = script({ behaviour: { delayMs: 1 } }, { match: { operation: 'settle' }, behaviour: { delayMs: 2 } });
  expect(next(settle)).toEqual({ delayMs: 2 });
});
