// The databases' command line; README.md and docs/operations.md say when to use which.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { withDatabase, withScratchServer } from './db/addresses.mjs';
import { deploy } from './db/deploy.mjs';
import { difference } from './db/difference.mjs';
import { writeMigration } from './db/service-folder.mjs';
import { migrationProblems } from './db/status.mjs';

const usage = `Usage, in the folder that holds prisma/:
  node tools/db.mjs deploy [service…]           create missing databases, apply missing migrations
  node tools/db.mjs status [service…]           say what is not applied; fails when anything is wrong
  node tools/db.mjs drift [service…]            compare schema.prisma with the migrations; fails when they differ
  node tools/db.mjs migration <service> <name>  write a migration that takes the migrations to schema.prisma
deploy and status use DATABASE_URL_<SERVICE>, or the database of npm start; drift and migration use any server in
DATABASE_URL for scratch databases, or one of their own.`;

const commands = {
  deploy: (services) =>
    eachOf(services, (service, folder) => withDatabase(service, (url) => deployOne(service, folder, url))),
  status: (services) =>
    eachOf(services, (service, folder) => withDatabase(service, (url) => showStatus(service, folder, url))),
  drift: (services) =>
    withScratchServer((url) => eachOf(services, (service, folder) => showDrift(service, folder, url))),
  migration: ([service, name, ...rest]) => {
    if (!service || !name || rest.length > 0) throw new Error(usage);
    return withScratchServer((url) => eachOf([service], (service, folder) => addMigration(service, folder, name, url)));
  },
};

/** Create and migrate one service's database. */
async function deployOne(service, folder, url) {
  const applied = await deploy(url, folder);
  say(service, applied.length > 0 ? `applied ${applied.join(', ')}` : 'up to date');
  return true;
}

async function showStatus(service, folder, url) {
  const problems = await migrationProblems(url, folder);
  say(service, problems.join('; ') || 'up to date');
  return problems.length === 0;
}

async function showDrift(service, folder, url) {
  const drift = await difference(url, folder, { as: 'words' });
  say(
    service,
    drift ? `schema.prisma is ahead of the migrations; npm run db:migration -- ${service} <name>` : 'agrees',
  );
  if (drift) console.log(drift);
  return drift === '';
}

async function addMigration(service, folder, name, url) {
  const script = await difference(url, folder, { as: 'sql' });
  const path = writeMigration(folder, name, script || '-- schema.prisma has not changed.\n');
  say(
    service,
    script ? `wrote ${path}: read it before committing it` : `wrote ${path}, empty: to be filled in by hand`,
  );
  return true;
}

/** Run a command for the services named, or for all; one that fails does not keep the others from their turn. */
async function eachOf(services, run) {
  let fine = true;
  for (const service of services.length > 0 ? services : allServices()) {
    try {
      if (!existsSync(schemaOf(service))) throw new Error(`there is no ${schemaOf(service)} in ${process.cwd()}`);
      fine = (await run(service, join('prisma', service))) && fine;
    } catch (error) {
      say(service, describe(error));
      fine = false;
    }
  }
  return fine;
}

function allServices() {
  const services = existsSync('prisma') ? readdirSync('prisma').filter((name) => existsSync(schemaOf(name))) : [];
  if (services.length === 0) throw new Error(`There is no prisma/<service>/schema.prisma in ${process.cwd()}.`);
  return services;
}

function schemaOf(service) {
  return join('prisma', service, 'schema.prisma');
}

/** The engine's errors end in a trace through its own source; all of it that helps is the migration's name. */
function describe(error) {
  const [text, trace = ''] = (error.message || error.code).split(/\n\s+0: /);
  const migration = /migration_name="([^"]+)"/.exec(trace)?.[1];
  return migration ? `${migration}: ${text}` : text;
}

function say(service, text) {
  console.log(`${service.padEnd(10)} ${text}`);
}

const [command, ...args] = process.argv.slice(2);
try {
  if (!Object.hasOwn(commands, command ?? '')) throw new Error(usage);
  process.exitCode = (await commands[command](args)) ? 0 : 1;
} catch (error) {
  console.error(error.message || error.code || error);
  process.exitCode = 1;
}
process.exit(); // the schema engine's timer would keep the process for ten seconds
