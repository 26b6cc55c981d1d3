// From source to dist/: the Prisma clients whose schema changed, then TypeScript. Quick when nothing changed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);
const AT_ONCE = 2; // each generator keeps a core busy

try {
  await generateClients();
  await run('typescript/bin/tsc', ['-b']);
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

/** A service's generated client, and the schema it should come from, as a hash that is kept beside it. */
function clientOf(service) {
  const stamp = join(root, 'subgraphs', service, 'src', 'generated', 'prisma', '.made-from');
  const schema = readFileSync(join(root, 'prisma', service, 'schema.prisma'));
  const { version } = require('prisma/package.json');
  const wanted = createHash('sha256').update(schema).update(version).digest('hex');
  return { service, stamp, wanted, isStale: !existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted };
}

async function generate({ service, stamp, wanted }) {
  const config = join(root, 'prisma', service, 'prisma.config.ts');
  await run('prisma/build/index.js', ['generate', '--config', config], { quiet: true });
  writeFileSync(stamp, wanted); // Prisma empties the folder, so an interrupted run leaves no stamp
}

/** Run a program of node_modules; a quiet one is heard only when it fails. */
function run(program, args, { quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' };
    const stdio = ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'];
    const child = spawn(process.execPath, [join(root, 'node_modules', program), ...args], { cwd: root, env, stdio });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk) => {
        output += chunk;
      });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${output}${program} failed`));
    });
  });
}
