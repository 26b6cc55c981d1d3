import { z } from 'zod';
import { subgraphSettings } from '#kit';

const address = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/$/, ''));

/** payments' environment. A provider is there when its variables are. */
export const settings = subgraphSettings('payments', {
  /** When money is taken: as soon as an order is confirmed, or when something of it is sent. */
  PAYMENT_CAPTURE: z.enum(['confirmation', 'dispatch']).default('confirmation'),
  /** How long a provider may take to answer, in milliseconds. */
  PAYMENT_TIMEOUT_MS: z.coerce.number().int().min(100).max(60_000).default(5_000),
  SANDBOX_PAYMENT_URL: address.optional(),
  SANDBOX_PAYMENT_KEY: z.string().optional(),
  SANDBOX_WEBHOOK_SECRET: z.string().optional(),
  STRIPE_SECRET_KEY: z.string().optional(),
  STRIPE_WEBHOOK_SECRET: z.string().optional(),
  /** Stripe's own address, unless said. */
  STRIPE_URL: address.optional(),
});

/** What payments knows from its environment. */
export type PaymentsSettings = z.infer<typeof settings>;
