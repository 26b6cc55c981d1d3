// Which server a command talks to. The embedded one is compiled code, so it is loaded only when no address was given.
import { join } from 'node:path';

/** Run `use` with the URL of a service's own database: DATABASE_URL_<NAME>, else the one that `npm start` keeps. */
export async function withDatabase(service, use) {
  const given = process.env[`DATABASE_URL_${service.toUpperCase()}`];
  if (given) return use(given);
  const { startPostgres } = await import('#servers');
  const server = await startPostgres({ directory: join('.agora', 'postgres') });
  try {
    return await use(server.url(service));
  } finally {
    if (!server.reused) await server.stop(); // otherwise the shop is running on it
  }
}

/** Run `use` with the URL of a server where databases may come and go: DATABASE_URL, else one made for the occasion. */
export async function withScratchServer(use) {
  if (process.env.DATABASE_URL) return use(process.env.DATABASE_URL);
  const { startTemporaryPostgres } = await import('#servers');
  const server = await startTemporaryPostgres();
  try {
    return await use(server.url('postgres'));
  } finally {
    await server.stop();
  }
}
