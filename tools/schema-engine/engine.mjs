// Prisma's schema engine in the WebAssembly build that Prisma publishes, reaching PostgreSQL through its own adapter.
// The native engine does the same and has to be downloaded; see docs/decisions/0001-schema-engine.md.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { clientConfig } from './database.mjs';
import { MigrationPg } from './migration-adapter.mjs';

/** The engine's last words; it writes here before a panic ends it. */
export const panics = {
  message: '',
  set_message(message) {
    this.message = message;
  },
};

// An engine that only reads files is still given an adapter; nothing listens on this port.
const NOWHERE = { port: 1 };

/** Nothing in our databases belongs to somebody else, so nothing is left out of a comparison. */
export const noFilter = { externalTables: [], externalEnums: [] };

/** Open an engine on one database, use it, and close its sessions. */
export async function useEngine({ url }, use) {
  const engine = await openEngine({ url });
  try {
    return await use(engine);
  } finally {
    await engine.close();
  }
}

/**
 * Open an engine on one database; `call` runs one of its methods, `close` ends its sessions.
 * A ten-second timer inside the engine keeps Node alive afterwards: end such a program with `process.exit`.
 * @param {{ url?: string, datamodels?: [path: string, text: string][] }} options
 */
export async function openEngine({ url, datamodels }) {
  await load();
  const schema = url && (new URL(url).searchParams.get('schema') ?? undefined);
  const config = { ...(url ? clientConfig(url) : NOWHERE), max: 1, idleTimeoutMillis: 0 };
  const adapters = new MigrationPg(config, { schema });
  const silent = () => {};
  const engine = await bindings.SchemaEngine.new({ datamodels }, silent, bindMigrationAwareSqlAdapterFactory(adapters));
  return {
    call: (method, params) => engine[method](params),
    async close() {
      engine.free();
      await adapters.end();
    },
  };
}

let loading;

/** Load the WebAssembly module, once a process. */
function load() {
  loading ??= (async () => {
    globalThis.PRISMA_WASM_PANIC_REGISTRY = panics;
    const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm');
    const wasm = readFileSync(script.replace(/\.js$/, '_bg.wasm'));
    const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': bindings });
    bindings.__wbg_set_wasm(instance.exports);
    instance.exports.__wbindgen_start();
  })();
  return loading;
}
