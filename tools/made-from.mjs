import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether generated code is what its sources would make now: a hash of them is kept beside it.
 * @param {string} folder of the generated code
 * @param {(string | Buffer)[]} sources all it is made from, versions of what makes it included
 */
export function madeFrom(folder, sources) {
  const stamp = join(folder, '.made-from');
  const hash = createHash('sha256');
  for (const source of sources) hash.update(source);
  const wanted = hash.digest('hex');
  return {
    isStale: !existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted,
    /** Before it is made, so that an interrupted run is not taken for a finished one. */
    begin: () => rmSync(stamp, { force: true }),
    finish: () => writeFileSync(stamp, wanted),
  };
}
