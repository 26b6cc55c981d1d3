import { z } from 'zod';
import { processSettings, readConfig } from '#kit/process';

const settings = processSettings.extend({
  /** What callers authenticate with. */
  SANDBOX_CARRIER_KEY: z.string().min(1),
  /** What webhooks are signed with. */
  SANDBOX_WEBHOOK_SECRET: z.string().min(1),
  /** Where webhooks go; without it none are sent. */
  CARRIER_WEBHOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Where a browser finds this program, when that is not where it listens. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** The folder that everything is kept in; without it the end of the program is the end of its memory. */
  SANDBOX_DATA: z.string().optional(),
});

/** What the carrier knows from its environment. */
export type CarrierSettings = z.infer<typeof settings>;

/**
 * Read the carrier's settings.
 * @throws ConfigError
 */
export const readSettings = (env: NodeJS.ProcessEnv = process.env): CarrierSettings => readConfig(settings, env);
