// A service's folder under prisma/, in the form the schema engine wants it.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LOCK_FILE = 'migration_lock.toml';
const LOCK_TEXT = 'provider = "postgresql"\n';

/** All migrations of a service folder, in the order in which they are applied. */
export function readMigrations(folder) {
  const baseDir = join(folder, 'migrations');
  return {
    baseDir,
    lockfile: { path: LOCK_FILE, content: LOCK_TEXT },
    shadowDbInitScript: '',
    migrationDirectories: migrationNames(baseDir).map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(baseDir, name, 'migration.sql'), 'utf8') },
      },
    })),
  };
}

/** The schema that a service folder describes. */
export function readSchema(folder) {
  const path = join(folder, 'schema.prisma');
  return { files: [{ path, content: readFileSync(path, 'utf8') }] };
}

/** Write a new migration after the existing ones, as `0007_add_holds`. Returns its file's path. */
export function writeMigration(folder, name, script) {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error(`A migration is named like add_holds, not ${name}.`);
  const migrations = join(folder, 'migrations');
  const last = Number.parseInt(migrationNames(migrations).at(-1) ?? '0', 10);
  const directory = join(migrations, `${String(last + 1).padStart(4, '0')}_${name}`);
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(migrations, LOCK_FILE), LOCK_TEXT);
  const path = join(directory, 'migration.sql');
  writeFileSync(path, script);
  return path;
}

function migrationNames(migrations) {
  if (!existsSync(migrations)) return [];
  const entries = readdirSync(migrations, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return entries.map(({ name }) => name).sort();
}
