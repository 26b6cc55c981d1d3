import { z } from 'zod';
import { processSettings, readConfig } from '#kit/process';

const settings = processSettings.extend({
  /** Where mail comes in. */
  SMTP_PORT: z.coerce.number().int().min(0).max(65535).default(4104),
  /** The folder that everything is kept in; without it the end of the program is the end of its memory. */
  SANDBOX_DATA: z.string().optional(),
});

/** What the mail sink knows from its environment. */
export type MailSettings = z.infer<typeof settings>;

/**
 * Read the mail sink's settings.
 * @throws ConfigError
 */
export const readSettings = (env: NodeJS.ProcessEnv = process.env): MailSettings => readConfig(settings, env);
