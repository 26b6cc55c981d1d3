import { isMissing } from '../schema-engine/database.mjs';
import { noFilter, useEngine } from '../schema-engine/engine.mjs';
import { readMigrations } from './service-folder.mjs';

/**
 * How a database stands to the migrations in a service's folder: sentences for what is wrong, none when all is applied.
 * @param {string} url connection URL of the service's database
 * @param {string} folder the service's folder under prisma/
 * @returns {Promise<string[]>}
 */
export async function migrationProblems(url, folder) {
  if (await isMissing(url)) return ['the database does not exist yet'];
  const found = await useEngine({ url }, (engine) =>
    engine.call('diagnoseMigrationHistory', {
      migrationsList: readMigrations(folder),
      optInToShadowDatabase: false,
      filters: noFilter,
    }),
  );
  const lists = {
    'not applied yet': found.history?.unappliedMigrationNames,
    'applied, but not in this folder': found.history?.unpersistedMigrationNames,
    'failed half way': found.failedMigrationNames,
    'edited after being applied': found.editedMigrationNames,
  };
  return Object.entries(lists).flatMap(([what, names]) => (names?.length ? [`${what}: ${names.join(', ')}`] : []));
}
