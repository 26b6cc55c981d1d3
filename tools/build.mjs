// From source to dist/: the Prisma clients whose schema changed, the calls between services whose documents or schemas
// changed, then TypeScript. Quick when nothing changed.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { generateCalls } from './calls/generate-calls.mjs';
import { madeFrom } from './made-from.mjs';
import { installed, root, runCommand } from './run-command.mjs';

const AT_ONCE = 2; // each generator keeps a core busy
const { version } = createRequire(import.meta.url)('prisma/package.json');

// Prisma is not to ask the Internet for news.
Object.assign(process.env, { CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' });

try {
  await generateClients();
  const callers = await generateCalls(root);
  if (callers.length > 0) console.log(`Generated the calls of ${callers.join(', ')}`);
  const { ok } = await runCommand([installed('tsc'), '-b']);
  process.exitCode = ok ? 0 : 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

/** Run `prisma generate` for every service whose schema is not the one its client was made from. */
async function generateClients() {
  const stale = readdirSync(join(root, 'prisma'))
    .map(clientOf)
    .filter(({ stamp }) => stamp.isStale);
  if (stale.length === 0) return;
  console.log(`Generating Prisma clients: ${stale.map(({ service }) => service).join(', ')}`);
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = stale.shift(); next; next = stale.shift()) await generate(next);
    }),
  );
}

/** A service's generated client, and whether it is what its schema would make. */
function clientOf(service) {
  const folder = join(root, 'subgraphs', service, 'src', 'generated', 'prisma');
  const schema = readFileSync(join(root, 'prisma', service, 'schema.prisma'));
  return { service, stamp: madeFrom(folder, [schema, version]) };
}

async function generate({ service, stamp }) {
  stamp.begin();
  const config = join(root, 'prisma', service, 'prisma.config.ts');
  const { ok, output } = await runCommand([installed('prisma'), 'generate', '--config', config], { quiet: true });
  if (!ok) throw new Error(`${output}The Prisma client of ${service} could not be generated.`);
  stamp.finish();
}
