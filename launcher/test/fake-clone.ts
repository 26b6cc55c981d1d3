import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PROGRAM = join(__dirname, 'fake-program.js');
const TOOLS = join(__dirname, '..', '..', 'tools');

/** A folder that looks like a built clone: programs and seeds that only pretend, databases and migrations that are real. */
export function createFakeClone(root: string, services: Readonly<Record<string, number>>): void {
  const write = (path: string, text: string) => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const program = (name: string) => `process.env.NAME = '${name}';\nrequire(${JSON.stringify(PROGRAM)});\n`;
  const entries = Object.entries(services).map(
    ([name, port]) => `  ${name}:
    routing_url: http://localhost:${port}/graphql
    schema:
      file: ./subgraphs/${name}/schema.graphql
`,
  );
  write('supergraph.yaml', `federation_version: =2.14.4\nsubgraphs:\n${entries.join('')}`);
  write('dist/gateway/src/main.js', program('gateway'));
  write('dist/sandbox/mail/src/main.js', program('mail'));
  for (const name of Object.keys(services)) {
    write(`dist/subgraphs/${name}/src/main.js`, program(name));
    write(`dist/subgraphs/${name}/src/seed.js`, seed(name));
    write(`prisma/${name}/schema.prisma`, 'datasource db { provider = "postgresql" }\n');
    write(`prisma/${name}/migrations/migration_lock.toml`, 'provider = "postgresql"\n');
    write(`prisma/${name}/migrations/0001_init/migration.sql`, 'CREATE TABLE thing (name text);\n');
  }
  for (const room of ['gateway', 'packages', 'subgraphs', 'sandbox/mail'])
    mkdirSync(join(root, room), { recursive: true });
  write('tools/build.mjs', build);
  symlinkSync(join(TOOLS, 'db.mjs'), join(root, 'tools', 'db.mjs'));
}

/** Builds nothing, and fails when the file named in MISBEHAVE says so. */
const build = `
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
const { DIARY, MISBEHAVE } = process.env;
appendFileSync(DIARY, 'built\\n');
if (existsSync(MISBEHAVE) && readFileSync(MISBEHAVE, 'utf8') === 'break the build') {
  console.error('error TS1005: something expected');
  process.exit(1);
}
`;

/** Fills its table, tells the diary, and does what the file named in MISBEHAVE says. */
const seed = (name: string): string => `
const { appendFileSync, existsSync, readFileSync } = require('node:fs');
const { Client } = require(${JSON.stringify(require.resolve('pg'))});
const { DIARY, MISBEHAVE } = process.env;
const misbehaviour = existsSync(MISBEHAVE) ? readFileSync(MISBEHAVE, 'utf8') : '';
(async () => {
  const client = new Client({ connectionString: process.env.DATABASE_URL_${name.toUpperCase()} });
  await client.connect();
  console.log('half of ${name}');
  await client.query("INSERT INTO thing VALUES ('a thing')");
  if (misbehaviour === 'fail ${name}') throw new Error('no more things');
  if (misbehaviour === 'hang ${name}') await new Promise((resolve) => setTimeout(resolve, 60_000));
  appendFileSync(DIARY, '${name} seeded' + process.argv.slice(2).map((word) => ' ' + word).join('') + '\\n');
  await client.end();
})().catch((error) => { console.error(error.message); process.exit(1); });
`;
