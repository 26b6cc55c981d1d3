// npm run bench [-- --rounds 5 --seconds 6 --connections 8 --buyers 1,16,64 --only order]: install, build, then measure a shop of its own.
import { runCommand } from './run-command.mjs';
import { ensureInstalled } from './setup.mjs';

ensureInstalled();
const commands = [
  [process.execPath, 'tools/build.mjs'],
  [process.execPath, 'dist/bench/main.js', ...process.argv.slice(2)],
];
for (const command of commands) {
  const { ok } = await runCommand(command);
  if (!ok) process.exit(1);
}
