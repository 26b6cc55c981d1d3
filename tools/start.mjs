// npm start and npm run dev: install, build, then hand over to the launcher. Only Node's own modules until then.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureInstalled } from './setup.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

try {
  ensureInstalled({ root });
  build();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
// In this process: signals need no forwarding then, and there is nothing left to wait with.
await import(pathToFileURL(join(root, 'dist', 'launcher', 'main.js')));

/** Bring dist/ up to date; a moment when it is. */
function build() {
  console.log('Building …');
  const { status, error } = spawnSync(process.execPath, [join(root, 'tools', 'build.mjs')], { stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) throw new Error('The build failed; its messages above say why.');
}
