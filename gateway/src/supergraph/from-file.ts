import { unwatchFile, watchFile } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { SupergraphManager } from '@apollo/gateway';

const LOOK_EVERY_MS = 1_000;

/** Take the supergraph from a file, as `npm run compose` writes it, and again when the file has become another one. */
export function supergraphFromFile(path: string): SupergraphManager {
  return {
    async initialize({ update }) {
      let known = await readFile(path, 'utf8');
      const look = async () => {
        const found = await readFile(path, 'utf8').catch(() => known); // it may be away while it is replaced
        if (found === known) return;
        known = found;
        update(found);
      };
      // Not by events of the file system, which are about a file and not about what is put in its place.
      watchFile(path, { interval: LOOK_EVERY_MS, persistent: false }, look);
      return { supergraphSdl: known, cleanup: async () => unwatchFile(path, look) };
    },
  };
}
