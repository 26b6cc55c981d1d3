// From source to dist/: the Prisma clients whose schema changed, then TypeScript. Quick when nothing changed.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { installed, root, runCommand } from './run-command.mjs';

const AT_ONCE = 2; // each generator keeps a core busy
const { version } = createRequire(import.meta.url)('prisma/package.json');

// Prisma is not to ask the Internet for news.
Object.assign(process.env, { CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' });

try {
  await generateClients();
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
    .filter(({ isStale }) => isStale);
  if (stale.length === 0) return;
  console.log(`Generating Prisma clients: ${stale.map(({ service }) => service).join(', ')}`);
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = stale.shift(); next; next = stale.shift()) await generate(next);
    }),
  );
}

/** A service's generated client, and what it should come from: a hash that is kept beside it. */
function clientOf(service) {
  const stamp = join(root, 'subgraphs', service, 'src', 'generated', 'prisma', '.made-from');
  const schema = readFileSync(join(root, 'prisma', service, 'schema.prisma'));
  const wanted = createHash('sha256').update(schema).update(version).digest('hex');
  return { service, stamp, wanted, isStale: !existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted };
}

async function generate({ service, stamp, wanted }) {
  rmSync(stamp, { force: true }); // so that an interrupted run is not taken for a finished one
  const config = join(root, 'prisma', service, 'prisma.config.ts');
  const { ok, output } = await runCommand([installed('prisma'), 'generate', '--config', config], { quiet: true });
  if (!ok) throw new Error(`${output}The Prisma client of ${service} could not be generated.`);
  writeFileSync(stamp, wanted);
}
