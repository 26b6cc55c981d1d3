// `prisma migrate deploy`, in this process and for many at once.
import { clientConfig, ensureDatabase, withClient } from '../schema-engine/database.mjs';
import { noFilter, useEngine } from '../schema-engine/engine.mjs';
import { readMigrations } from './service-folder.mjs';

// A number that nobody else locks. The engine has a lock of its own too, and gives up waiting for it after ten
// seconds; a migration may take longer than that.
const DEPLOY_LOCK = 24672;

/**
 * Create the database when it is missing and apply the migrations it lacks. Replicas that start together take turns,
 * and the later ones find nothing to do.
 * @param {string} url connection URL of the service's database
 * @param {string} folder the service's folder under prisma/
 * @returns {Promise<string[]>} names of the migrations applied
 */
export async function deploy(url, folder) {
  await ensureDatabase(url);
  return withClient(clientConfig(url), async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [DEPLOY_LOCK]); // given back when the connection closes
    return useEngine({ url }, async (engine) => {
      const params = { migrationsList: readMigrations(folder), filters: noFilter };
      return (await engine.call('applyMigrations', params)).appliedMigrationNames;
    });
  });
}
