// Starts PostgreSQL, tells its pid and waits to be killed.
import { startPostgres } from '../postgres/start';

void (async () => {
  const [directory = ''] = process.argv.slice(2);
  const server = await startPostgres({ directory, durable: false });
  process.stdout.write(`${server.pid}\n`);
  setInterval(() => {}, 60_000);
})();
