// Starts a temporary PostgreSQL, tells where it is and waits to be killed.
import { startTemporaryPostgres } from '../postgres/temporary';

void (async () => {
  const { pid, folder } = await startTemporaryPostgres();
  process.send?.({ pid, folder });
  setInterval(() => {}, 60_000);
})();
