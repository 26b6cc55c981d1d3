// Fill the databases of some services, or of all, with the demo shop: node tools/seed.mjs [service…] [--size 10].
// Each service's seed is run as a process of its own, in its own environment; running it again changes nothing.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root, runCommand } from './run-command.mjs';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { size: { type: 'string' } } });
const seeds = join(root, 'dist', 'subgraphs');
const services = positionals.length > 0 ? positionals : readdirSync(seeds).sort();

for (const service of services) {
  const seed = join(seeds, service, 'src', 'seed.js');
  if (!existsSync(seed)) {
    console.error(`There is no service "${service}", or it is not built: ${seed} is missing.`);
    process.exit(1);
  }
  const { ok } = await runCommand([process.execPath, seed, ...(values.size ? ['--size', values.size] : [])]);
  if (!ok) process.exit(1);
}
