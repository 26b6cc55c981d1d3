import { z } from 'zod';

const LONGEST = 600_000;
const MOST = 100;

/** So many, or `true` for one. */
const some = z.union([z.boolean().transform(Number), z.int().min(0).max(MOST)]);

/** How the webhooks about something are delivered. */
export const deliveryPlan = z.strictObject({
  /** How often, all at once; 0 for never. */
  times: z.int().min(0).max(MOST).default(1),
  /** How much later, in milliseconds. */
  delayMs: z.int().min(0).max(LONGEST).default(0),
  /** `reversed`: only once the next event about the same thing was sent, or after ten seconds without one. */
  order: z.enum(['as-it-happened', 'reversed']).default('as-it-happened'),
  /** So many more that are signed with a wrong key. */
  forged: some.default(0),
  /** So many more whose signature is right and an hour old. */
  stale: some.default(0),
  /** Before the answer to the call that caused them, which waits until the shop has taken them or refused. */
  beforeAnswer: z.boolean().default(false),
});

/** A plan from {@link deliveryPlan}. */
export type DeliveryPlan = z.infer<typeof deliveryPlan>;

/** Once, at once, in order. */
export const PLAIN: DeliveryPlan = deliveryPlan.parse({});
