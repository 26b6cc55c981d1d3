import { z } from 'zod';
import { processSettings, readConfig } from '#kit/process';

const settings = processSettings.extend({
  /** What callers authenticate with. */
  SANDBOX_PAYMENT_KEY: z.string().min(1),
  /** What webhooks are signed with. */
  SANDBOX_WEBHOOK_SECRET: z.string().min(1),
  /** Where webhooks go; without it none are sent. */
  PAYMENT_WEBHOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Where a customer's browser finds this program; as it was called, when it is not said. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** The folder that everything is kept in; without it the end of the program is the end of its memory. */
  SANDBOX_DATA: z.string().optional(),
});

/** What the payment provider knows from its environment. */
export type PaymentProviderSettings = z.infer<typeof settings>;

/**
 * Read the payment provider's settings.
 * @throws ConfigError
 */
export const readSettings = (env: NodeJS.ProcessEnv = process.env): PaymentProviderSettings =>
  readConfig(settings, env);
