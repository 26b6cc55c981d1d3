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
  deploy: (services) => eachOf(services, (service) => withDatabase(service, (url) => deployOne(service, url))),
  status: (services) => eachOf(services, (service) => withDatabase(service, (url) => showStatus(service, url))),
  drift: (services) => withScratchServer((url) => eachOf(services, (service) => showDrift(service, url))),
  migration: ([service, name, ...rest]) => {
    if (!service || !name || rest.length > 0) throw new Error(usage);
    return withScratchServer((url) => eachOf([service], () => addMigration(service, name, url)));
  },
};

/** Create and migrate one service's database. */
async function deployOne(service, url) {
  const applied = await deploy(url, folderOf(service));
  say(service, applied.length > 0 ? `applied ${applied.join(', ')}` : 'up to date');
  return true;
}

async function showStatus(service, url) {
  const problems = await migrationProblems(url, folderOf(service));
  say(service, problems.join('; ') || 'up to date');
  return problems.length === 0;
}

async function showDrift(service, url) {
  const drift = await difference(url, folderOf(service), { as: 'words' });
  say(
    service,
    drift ? `schema.prisma is ahead of the migrations; npm run db:migration -- ${service} <name>` : 'agrees',
  );
  if (drift) console.log(drift);
  return drift === '';
}

async function addMigration(service, name, url) {
  const script = await difference(url, folderOf(service), { as: 'sql' });
  const path = writeMigration(folderOf(service), name, script || '-- schema.prisma has not changed.\n');
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
      fine = (await run(service)) && fine;
    } catch (error) {
      say(service, error.message || error.code);
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

function folderOf(service) {
  if (!existsSync(schemaOf(service))) throw new Error(`${schemaOf(service)} does not exist in ${process.cwd()}.`);
  return join('prisma', service);
}

function schemaOf(service) {
  return join('prisma', service, 'schema.prisma');
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
