import { join } from 'node:path';
import { type Caretaker, hireCaretaker, type PostgresServer, startPostgres, until } from '#servers';
import { type ProgramEvent, restartDelay } from './supervise';

/** The embedded PostgreSQL, kept running like the shop's own programs. */
export interface PostgresKeeper {
  readonly server: PostgresServer;
  pid(): number | undefined;
  /** Start it again, after {@link stop}, on the same port. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

const LOOK_EVERY_MS = 500;

/** Start PostgreSQL and keep it running: it may also have been left by an earlier run, so its process is watched by pid. */
export async function keepPostgres(options: {
  directory: string;
  durable: boolean;
  onProgress: (text: string) => void;
  onEvent: (event: ProgramEvent) => void;
}): Promise<PostgresKeeper> {
  const { onEvent, ...startOptions } = options;
  let server = await startPostgres(startOptions);
  let caretaker = hire(server, options.durable);
  let watching: Promise<void> | undefined;
  let isWanted = true;
  let restarts = 0;

  async function watch(): Promise<void> {
    while (isWanted) {
      await until(() => !isWanted || !server.isRunning(), Number.POSITIVE_INFINITY, LOOK_EVERY_MS);
      if (isWanted) await revive('its process is gone');
    }
  }

  async function revive(reason: string): Promise<void> {
    restarts += 1;
    const event = { name: 'postgres', restarts, log: join(server.folder, 'server.log') };
    onEvent({ ...event, kind: 'crashed', reason, delayMs: 0 });
    for (let attempt = 1; isWanted; attempt++) {
      try {
        await comeBack();
        return onEvent({ ...event, kind: 'recovered' });
      } catch (error) {
        const delayMs = restartDelay(attempt);
        onEvent({ ...event, kind: 'crashed', reason: (error as Error).message, delayMs });
        await until(() => !isWanted, delayMs);
      }
    }
  }

  async function comeBack(): Promise<void> {
    await caretaker?.finish(); // of the server that is gone
    server = await startPostgres({ ...startOptions, port: server.port });
    caretaker = hire(server, options.durable);
  }

  watching = watch();
  return {
    get server() {
      return server;
    },
    pid: () => (server.isRunning() ? server.pid : undefined),
    async start() {
      if (isWanted) return;
      await comeBack();
      isWanted = true;
      watching = watch();
    },
    async stop() {
      isWanted = false;
      await server.stop();
      await watching; // it may have been about to start the next one
      await server.stop();
      await caretaker?.finish();
    },
  };
}

/** Data that need not last is not worth a server that outlives us. */
const hire = ({ pid }: PostgresServer, durable: boolean): Caretaker | undefined =>
  durable ? undefined : hireCaretaker({ pid });
