import { readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { readRoster } from '../../launcher/roster';
import type { SubgraphSource } from './supergraph';

/** Read the subgraphs that `supergraph.yaml` in the folder `root` lists. */
export function readSubgraphs(root: string): SubgraphSource[] {
  return readRoster(root).map(({ name, routingUrl, schemaFile }) => {
    const file = normalize(schemaFile);
    return { name, routingUrl, file, sdl: readFileSync(join(root, file), 'utf8') };
  });
}
