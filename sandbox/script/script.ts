import type { Change, Table } from '../book/book';
import { type Behaviour, decisionOf, failureOf } from './behaviour';
import type { Rule } from './rule';

/** What rules look at. */
export interface Occurrence {
  readonly operation: string;
  /** Nobody called: only a rule that names the operation is meant. */
  readonly isUnasked?: boolean;
  readonly token: string | null;
  /** What the caller calls it; a refund has two names, its own and its payment's. */
  readonly references: readonly string[];
}

/** How something is to be dealt with. */
export interface Direction {
  readonly behaviour: Behaviour;
  /** The rule that says so. */
  readonly rule: Rule | undefined;
  /** To be written with what happens: the rule is used up by one. */
  readonly used: readonly Change[];
}

/**
 * Look up in the script how something is to be dealt with: the oldest rule that fits and is not used up says it.
 * @param usual how it is dealt with otherwise, and in all that the rule does not mention.
 * @param isReplay it was done before: there is nothing to decide any more, only how the answer arrives.
 */
export function direct(
  rules: Table<Rule>,
  occurrence: Occurrence,
  { usual = {}, isReplay = false }: { usual?: Behaviour; isReplay?: boolean } = {},
): Direction {
  const rule = rules
    .all()
    .find(
      ({ left, match, behaviour }) =>
        left > 0 && matches(match, occurrence) && (!isReplay || isAboutAnswering(behaviour)),
    );
  if (!rule) return { behaviour: usual, rule, used: [] };
  return {
    behaviour: { ...usual, ...rule.behaviour },
    rule,
    used: [rules.put(rule.id, { ...rule, left: rule.left - 1 })],
  };
}

function matches(match: Rule['match'], { operation, isUnasked, token, references }: Occurrence): boolean {
  if (match.operation === undefined ? isUnasked : match.operation !== operation) return false;
  if (match.token !== undefined && match.token !== token) return false;
  return match.reference === undefined || references.includes(match.reference);
}

function isAboutAnswering(behaviour: Behaviour): boolean {
  return !decisionOf(behaviour) && (failureOf(behaviour) !== undefined || behaviour.delayMs !== undefined);
}
