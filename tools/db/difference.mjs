import { noFilter, useEngine } from '../schema-engine/engine.mjs';
import { readMigrations, readSchema } from './service-folder.mjs';

/**
 * What a service's schema.prisma says that its migrations do not; empty when they agree.
 * @param {string} scratchUrl a server where databases may come and go; the migrations are replayed there
 * @param {string} folder the service's folder under prisma/
 * @param {{ as: 'sql' | 'words' }} form a script that ends the difference, or a description of it
 * @returns {Promise<string>}
 */
export async function difference(scratchUrl, folder, { as }) {
  const { exitCode, stdout } = await useEngine({ url: scratchUrl }, (engine) =>
    engine.call('diff', {
      from: { tag: 'migrations', ...readMigrations(folder) },
      to: { tag: 'schemaDatamodel', ...readSchema(folder) },
      script: as === 'sql',
      exitCode: true, // without it, "nothing" cannot be told from "something"
      filters: noFilter,
    }),
  );
  return exitCode === 0 ? '' : `${stdout.trim()}\n`;
}
