// SUPERGRAPH_PATH=supergraph.graphql PORT=4000 npm run gateway: install, build, then the gateway by itself, over any supergraph.
import { runCommand } from './run-command.mjs';
import { ensureInstalled } from './setup.mjs';

ensureInstalled();
const { ok } = await runCommand([process.execPath, 'tools/build.mjs']);
if (!ok) process.exit(1);
await import('../dist/gateway/src/main.js');
