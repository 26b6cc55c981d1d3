// npm run bench:gateway [-- --only own-identity,small --gateways stock,agora --rounds 5 --seconds 6 --warmup 20]
// npm run bench:reload [-- --minutes 10 --reloads 100]
// Install, for the first also the gateways that are compared with; build; then measure over services of their own.
import { join } from 'node:path';
import { root, runCommand } from './run-command.mjs';
import { ensureInstalled } from './setup.mjs';

const [program, ...options] = process.argv.slice(2);
ensureInstalled();
if (program === 'main.js') ensureInstalled({ root: join(root, 'bench', 'gateway', 'peers') });
const commands = [
  [process.execPath, 'tools/build.mjs'],
  [process.execPath, `dist/bench/gateway/${program}`, ...options],
];
for (const command of commands) {
  const { ok } = await runCommand(command);
  if (!ok) process.exit(1);
}
