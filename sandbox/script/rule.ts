import { z } from 'zod';
import { newId } from '../book/id';
import { behaviour } from './behaviour';

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

/** Make a rule of what a script says. */
export const createRule = (input: z.infer<typeof ruleInput>): Rule => ({
  id: newId('rul'),
  ...input,
  left: input.times,
});
