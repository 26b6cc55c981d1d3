import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hireCaretaker } from '../caretaker';
import { type PostgresServer, startPostgres } from './start';

/**
 * Start an empty PostgreSQL for the time this process lives, in the system's folder for temporary files. Nothing is
 * left of it after `stop()`, or after the end of this process, whatever ended it.
 */
export async function startTemporaryPostgres(
  options: { onProgress?: (text: string) => void } = {},
): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'agora-postgres-'));
  chmodSync(folder, 0o755); // the server's own user must enter it
  const server = await startPostgres({ ...options, directory: folder, durable: false });
  const caretaker = hireCaretaker({ pid: server.pid, folder });
  return { ...server, stop: () => caretaker.finish() };
}
