import { z } from 'zod';

/** Everything that is wrong with a process's environment, said at once and before a port opens. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The environment is not usable:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/**
 * Read a process's settings from environment variables.
 * @throws ConfigError naming every variable that is missing or malformed.
 */
export function readConfig<Settings>(schema: z.ZodType<Settings>, env: NodeJS.ProcessEnv = process.env): Settings {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = schema.safeParse(present);
  if (result.success) return result.data;
  throw new ConfigError(result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
}

/** A variable that holds JSON, parsed and checked by `schema`. */
function json<Value>(schema: z.ZodType<Value>) {
  return z.string().transform((text, context) => {
    try {
      return schema.parse(JSON.parse(text));
    } catch (error) {
      context.addIssue({
        code: 'custom',
        message: error instanceof z.ZodError ? z.prettifyError(error) : 'is not JSON',
      });
      return z.NEVER;
    }
  });
}

const jwk = z.looseObject({ kty: z.string(), kid: z.string() });

/** A private JSON Web Key with its `kid`. */
export const privateJwk = json(jwk.extend({ d: z.string() }));

/** A JSON Web Key Set: `{ "keys": [...] }`. */
export const jwks = json(z.object({ keys: z.array(jwk) }));

/** A span of time. Node takes one that is longer for one millisecond. */
export const milliseconds = z.coerce
  .number()
  .int()
  .min(0)
  .max(2 ** 31 - 1);

const databaseUrl = z.url({ protocol: /^postgres(ql)?$/ });

/** The variables every process reads. */
export const processSettings = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  /** How long a draining process goes on answering while the world notices, in milliseconds; time has to be left to drain. */
  DRAIN_DELAY_MS: milliseconds.max(10_000).default(0),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
});

/** The variables of a process from {@link processSettings}. */
export type ProcessSettings = z.infer<typeof processSettings>;

/** What every subgraph knows from its environment. */
export interface SubgraphSettings extends ProcessSettings {
  /** Where its database is: the value of its own variable, such as `DATABASE_URL_CATALOG`. */
  readonly databaseUrl: string;
  /** The public keys of all who may call it. */
  readonly INTERNAL_JWKS: z.infer<typeof jwks>;
  readonly DATABASE_POOL_SIZE: number;
  /** Where events travel through when there is no Redis. */
  readonly BUS_DATABASE_URL?: string;
  /** How long events are kept that everybody has heard; who heard them is remembered for twice as long. */
  readonly EVENT_RETENTION_HOURS: number;
}

/** The variables a subgraph reads: those of all subgraphs, and `own` ones. */
export function subgraphSettings<Own extends z.ZodRawShape = Record<never, never>>(
  name: string,
  own?: Own,
): z.ZodType<SubgraphSettings & z.infer<z.ZodObject<Own>>> {
  const variable = `DATABASE_URL_${name.toUpperCase()}`;
  const settings = processSettings.extend({
    INTERNAL_JWKS: jwks,
    DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(100).default(10),
    [variable]: databaseUrl,
    BUS_DATABASE_URL: databaseUrl.optional(),
    EVENT_RETENTION_HOURS: z.coerce.number().min(1).default(48),
    ...own,
  });
  return settings.transform((values) => ({
    ...values,
    databaseUrl: (values as Record<string, unknown>)[variable],
  })) as never;
}
