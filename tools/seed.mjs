// Fill the databases of some services, or of all, with the demo shop: node tools/seed.mjs [service…] [--size 10].
// Each service's seed is run as a process of its own, in its own environment; running it again adds only what is not
// there. With --if-empty a database that has a row already is left alone: what was removed from it stays away.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root, runCommand } from './run-command.mjs';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { size: { type: 'string' }, 'if-empty': { type: 'boolean' } },
});
const seeds = join(root, 'dist', 'subgraphs');
const services = positionals.length > 0 ? positionals : readdirSync(seeds).sort();

for (const service of services) {
  const seed = join(seeds, service, 'src', 'seed.js');
  if (!existsSync(seed)) {
    console.error(`There is no service "${service}", or it is not built: ${seed} is missing.`);
    process.exit(1);
  }
  if (values['if-empty'] && !(await isEmpty(service))) {
    console.log(`${service}: has data`);
    continue;
  }
  const { ok } = await runCommand([process.execPath, seed, ...(values.size ? ['--size', values.size] : [])]);
  if (!ok) process.exit(1);
}

/** A seed that was cut short leaves nothing behind: it is one transaction. */
async function isEmpty(service) {
  const { readSeedState } = await import('../dist/launcher/database-state.js');
  return (await readSeedState(process.env[`DATABASE_URL_${service.toUpperCase()}`])) === 'empty';
}
