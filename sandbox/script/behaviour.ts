import { z } from 'zod';
import { deliveryPlan } from '../webhooks/plan';

const LONGEST = 600_000;
const milliseconds = z.int().min(0).max(LONGEST);

/** What the party decides when it is asked for something. */
const DECISIONS = ['approve', 'decline', 'challenge', 'pending'] as const;

/** How the asker may be left without an answer: the thing asked for was not done before, or it was done. */
const FAILURES = [
  'error-before',
  'error-after',
  'timeout-before',
  'timeout-after',
  'hang-up-before',
  'hang-up-after',
] as const;

/** How a call is dealt with; what is left out is as usual. */
export const behaviour = z.strictObject({
  /** What is decided, or how the answer goes missing. */
  answer: z.enum([...DECISIONS, ...FAILURES]).optional(),
  /** Why something is declined. */
  declineCode: z.string().min(1).max(64).optional(),
  /** How late the answer is; what was asked for is done at once. */
  delayMs: milliseconds.optional(),
  /** The status of an `error-…`. */
  status: z.int().min(500).max(599).optional(),
  /** What becomes of a `pending` by itself, and when. */
  settle: z
    .strictObject({ outcome: z.enum(['approve', 'decline', 'never']), afterMs: milliseconds.default(0) })
    .optional(),
  /** How a parcel travels by itself: a step every so often, and how that ends. */
  progress: z.strictObject({ everyMs: milliseconds, until: z.enum(['delivered', 'lost', 'returned']) }).optional(),
  webhooks: deliveryPlan.optional(),
});

/** A behaviour from {@link behaviour}. */
export type Behaviour = z.infer<typeof behaviour>;

/** What can be decided. */
export type Decision = (typeof DECISIONS)[number];

/** An answer that goes missing. */
export interface Failure {
  readonly kind: 'error' | 'timeout' | 'hang-up';
  /** Whether what was asked for is done. */
  readonly isDone: boolean;
}

/** What a behaviour decides; nothing when it says nothing of it. */
export function decisionOf({ answer }: Behaviour): Decision | undefined {
  return DECISIONS.find((decision) => decision === answer);
}

/** How a behaviour makes the answer go missing; nothing when it does not. */
export function failureOf({ answer }: Behaviour): Failure | undefined {
  const [, kind, when] = /^(error|timeout|hang-up)-(before|after)$/.exec(answer ?? '') ?? [];
  return kind ? { kind: kind as Failure['kind'], isDone: when === 'after' } : undefined;
}
