import { type PostgresServer, startPostgres } from '#servers';
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
  let restarts = 0;
  let timer: NodeJS.Timeout | undefined;

  const comeBack = async () => {
    server = await startPostgres({ ...startOptions, port: server.port });
  };
  const watch = () => {
    timer = setTimeout(async () => {
      if (!server.isRunning()) await revive();
      if (timer) watch();
    }, LOOK_EVERY_MS);
  };
  const revive = async () => {
    restarts += 1;
    const log = `${server.folder}/server.log`;
    onEvent({ kind: 'crashed', name: 'postgres', reason: 'its process is gone', restarts, delayMs: 0, log });
    for (let attempt = 1; timer; attempt++) {
      try {
        await comeBack();
        return onEvent({ kind: 'recovered', name: 'postgres', restarts });
      } catch (error) {
        const delayMs = restartDelay(attempt);
        onEvent({ kind: 'crashed', name: 'postgres', reason: (error as Error).message, restarts, delayMs, log });
        await new Promise((resolve) => setTimeout(resolve, delayMs));
      }
    }
  };

  watch();
  return {
    get server() {
      return server;
    },
    pid: () => (server.isRunning() ? server.pid : undefined),
    async start() {
      if (timer) return;
      await comeBack();
      watch();
    },
    async stop() {
      clearTimeout(timer);
      timer = undefined;
      await server.stop();
    },
  };
}
