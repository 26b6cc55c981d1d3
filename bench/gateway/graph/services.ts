import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { accounts } from './accounts';
import { inventory } from './inventory';
import { products } from './products';
import { reviews } from './reviews';
import type { Service } from './service';

/** The services of the graph. */
export const services: readonly Service[] = [accounts, inventory, products, reviews];

/** Compose the services into a supergraph. */
export function composeGraph(urls: Readonly<Record<string, string>>, all: readonly Service[] = services): string {
  const result = composeServices(all.map(({ name, sdl }) => ({ name, url: urls[name] ?? '', typeDefs: parse(sdl) })));
  if (result.errors) throw new AggregateError(result.errors, 'The services do not compose.');
  return result.supergraphSdl;
}
