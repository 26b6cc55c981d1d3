import { readFile } from 'node:fs/promises';
import type { SupergraphManager } from '@apollo/gateway';

/** Take the supergraph from a file, as `npm run compose` writes it; it stays the same until the next start. */
export function supergraphFromFile(path: string): SupergraphManager {
  return { initialize: async () => ({ supergraphSdl: await readFile(path, 'utf8') }) };
}
