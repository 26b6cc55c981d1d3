// Which server a command talks to.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Run `use` with the URL of a service's own database: DATABASE_URL_<NAME>, else the one that `npm start` keeps. */
export async function withDatabase(service, use) {
  const given = process.env[`DATABASE_URL_${service.toUpperCase()}`];
  if (given) return use(given);
  return withServer({ directory: join('.agora', 'postgres'), durable: true }, (server) => use(server.url(service)));
}

/** Run `use` with the URL of a server where databases may come and go: DATABASE_URL, else one made for the occasion. */
export async function withScratchServer(use) {
  if (process.env.DATABASE_URL) return use(process.env.DATABASE_URL);
  const directory = mkdtempSync(join(tmpdir(), 'agora-scratch-'));
  try {
    return await withServer({ directory, durable: false }, (server) => use(server.url('postgres')));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** An embedded server; one that was running before stays so. */
async function withServer(options, use) {
  const { startPostgres } = await import('#servers'); // compiled, so only loaded when no address was given
  const server = await startPostgres(options);
  try {
    return await use(server);
  } finally {
    if (!server.reused) await server.stop();
  }
}
