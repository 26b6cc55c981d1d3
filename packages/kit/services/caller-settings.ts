import type { JWK } from 'jose';
import { z } from 'zod';
import { privateJwk } from '../process/config';

/** What a service knows from its environment that asks other services. */
export interface CallerSettings {
  /** The private key that its calls are signed with; its `kid` is the service's name. */
  readonly SERVICE_SIGNING_JWK: JWK;
  /** Where the others are, by their names: the values of variables such as `SERVICE_URL_INVENTORY`. */
  readonly serviceUrls: Readonly<Record<string, string>>;
}

/**
 * The variables that a service reads because it asks others: `subgraphSettings('checkout').and(callerSettings(CALLEES))`.
 * @param callees whom it asks, as the code says that is made of its documents.
 */
export function callerSettings(callees: readonly string[]): z.ZodType<CallerSettings> {
  const url = z.url({ protocol: /^https?$/ });
  const urls: Record<string, typeof url> = Object.fromEntries(callees.map((name) => [variableOf(name), url]));
  return z
    .object({ SERVICE_SIGNING_JWK: privateJwk })
    .and(z.object(urls))
    .transform(({ SERVICE_SIGNING_JWK, ...values }) => ({
      SERVICE_SIGNING_JWK,
      serviceUrls: Object.fromEntries(callees.map((name) => [name, values[variableOf(name)] ?? ''])),
    }));
}

const variableOf = (service: string): string => `SERVICE_URL_${service.toUpperCase().replaceAll('-', '_')}`;
