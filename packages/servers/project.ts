import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of this clone: the nearest one upwards with a package.json, from source and compiled code alike. */
export function projectRoot(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`No package.json above ${__dirname}`);
    folder = parent;
  }
  return folder;
}
