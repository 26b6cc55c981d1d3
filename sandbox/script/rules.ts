import { z } from 'zod';
import { newId } from '../book/id';
import { type Behaviour, behaviour, decisionOf, failureOf } from './behaviour';

const word = z.string().min(1).max(200);

/** What a script says: the next `times` calls that match are dealt with like this. */
export const ruleInput = z.strictObject({
  match: z.strictObject({ operation: word.optional(), token: word.optional(), reference: word.optional() }).default({}),
  behaviour,
  times: z.int().min(1).max(1_000_000).default(1),
});

/** A rule of the script, and for how many calls it is still good. */
export interface Rule extends z.infer<typeof ruleInput> {
  readonly id: string;
  readonly left: number;
}

/** What rules look at. */
export interface MatchedCall {
  readonly operation: string;
  readonly token: string | null;
  /** What the caller calls it; a refund has two names, its own and its payment's. */
  readonly references: readonly string[];
}

/** Make a rule of what a script says. */
export const createRule = (input: z.infer<typeof ruleInput>): Rule => ({
  id: newId('rul'),
  ...input,
  left: input.times,
});

/**
 * Find the oldest rule that is good for a call.
 * @param isReplay the call was answered before: there is nothing to decide any more, only how the answer arrives.
 */
export function findRule(rules: readonly Rule[], call: MatchedCall, isReplay: boolean): Rule | undefined {
  return rules.find(
    ({ left, match, behaviour }) => left > 0 && matches(match, call) && (!isReplay || isAboutAnswering(behaviour)),
  );
}

/** The rule when it was followed once more. */
export const useUp = (rule: Rule): Rule => ({ ...rule, left: rule.left - 1 });

/** A rule's behaviour on top of another: what the rule does not mention stays. */
export const onTopOf = (usual: Behaviour, rule: Rule | undefined): Behaviour => ({ ...usual, ...rule?.behaviour });

function isAboutAnswering(behaviour: Behaviour): boolean {
  return !decisionOf(behaviour) && (failureOf(behaviour) !== undefined || behaviour.delayMs !== undefined);
}

function matches(match: Rule['match'], { operation, token, references }: MatchedCall): boolean {
  if (match.operation !== undefined && match.operation !== operation) return false;
  if (match.token !== undefined && match.token !== token) return false;
  return match.reference === undefined || references.includes(match.reference);
}
