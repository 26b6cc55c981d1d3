// npm run bench:gateway [-- --only own-identity,small --gateways stock,agora --rounds 5 --seconds 6 --warmup 10]: install,
// also the gateways that are compared with; build; then measure gateways over services of their own.
import { join } from 'node:path';
import { root, runCommand } from './run-command.mjs';
import { ensureInstalled } from './setup.mjs';

ensureInstalled();
ensureInstalled({ root: join(root, 'bench', 'gateway', 'peers') });
const commands = [
  [process.execPath, 'tools/build.mjs'],
  [process.execPath, 'dist/bench/gateway/main.js', ...process.argv.slice(2)],
];
for (const command of commands) {
  const { ok } = await runCommand(command);
  if (!ok) process.exit(1);
}
