import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { accounts } from './accounts';
import { inventory } from './inventory';
import { products } from './products';
import { reviews } from './reviews';
import type { Service } from './service';

/** The services of the graph. */
export const services: readonly Service[] = [accounts, inventory, products, reviews];

/** Compose the services into a supergraph; `more` is added to the schemas of those that it names. */
export function composeGraph(
  urls: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
): string {
  const result = composeServices(
    services.map(({ name, sdl }) => ({
      name,
      url: urls[name] ?? '',
      typeDefs: parse(`${sdl}\n${more[name] ?? ''}`),
    })),
  );
  if (result.errors) throw new AggregateError(result.errors, 'The services do not compose.');
  return result.supergraphSdl;
}
