import type { Logger } from '#kit/edge';
import type { SupergraphDescription } from '../planner/planning';

type Services = SupergraphDescription['services'];

/**
 * Where the services of a supergraph are, by their names.
 * @param given where some are that are not where the supergraph says, by their names in capitals.
 * @throws Error for what is no address.
 */
export function addressesOf(services: Services, given: ReadonlyMap<string, string>, log: Logger): Map<string, string> {
  const variables = new Set(services.map(({ name }) => toVariable(name)));
  for (const service of given.keys()) {
    if (!variables.has(service))
      log.warn({ service }, 'an address is set for a service that the supergraph does not have');
  }
  return new Map(services.map(({ name, url }) => [name, checked(name, given.get(toVariable(name)) ?? url)]));
}

function checked(service: string, url: string): string {
  if (/^https?:/i.test(url) && URL.canParse(url)) return url;
  throw new Error(`"${url}" is no address of the service ${service}`);
}

const toVariable = (service: string): string => service.toUpperCase().replaceAll('-', '_');
