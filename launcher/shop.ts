import { SetupError } from '#servers';
import type { PostgresKeeper } from './postgres-keeper';
import { GATEWAY } from './programs';
import type { Progress } from './progress';
import type { RosterService } from './roster';
import type { Supervised } from './supervise';

/** A whole shop that runs on this machine: PostgreSQL, every service, the gateway. */
export interface Shop {
  readonly services: readonly RosterService[];
  /** Where each program answers, by name; `urls.gateway` is the graph's. Without a path: `http://127.0.0.1:4000`. */
  readonly urls: Readonly<Record<string, string>>;
  /** Connection URL of every service's database. */
  readonly databases: Readonly<Record<string, string>>;
  /** Folder with a log for every program. */
  readonly logs: string;
  /** The embedded server, unless every service has its database elsewhere. */
  readonly postgres: PostgresKeeper | undefined;
  /** Processes that run now, by name; `postgres` is the embedded server's main process. */
  pids(): Record<string, number>;
  /** Start a program that was stopped; resolves when it is ready. Names are the services', `gateway` and `postgres`. */
  startService(name: string): Promise<void>;
  /** Stop a program and leave it so. */
  stopService(name: string): Promise<void>;
  /** Freeze a program (not `postgres`): connections stay open, answers do not come. */
  pauseService(name: string): void;
  resumeService(name: string): void;
  /** Stop everything in order: the gateway, the services, PostgreSQL. */
  stop(): Promise<void>;
  /** End the shop's own programs at once, without draining. PostgreSQL is told to stop and not waited for. */
  kill(): void;
}

/** Give a started shop its controls. */
export function createShop(
  parts: Pick<Shop, 'services' | 'urls' | 'databases' | 'logs' | 'postgres' | 'stop'> & {
    programs: ReadonlyMap<string, Supervised>;
  },
): Shop {
  const { programs, ...shop } = parts;
  const { postgres } = shop;
  const find = (name: string): Supervised => {
    const program = programs.get(name);
    if (program) return program;
    throw new SetupError('PROGRAM_UNKNOWN', `There is no program "${name}" but ${[...programs.keys()].join(', ')}.`);
  };
  const keeperOf = (name: string) => (name === 'postgres' && postgres ? postgres : find(name));
  return {
    ...shop,
    pids() {
      const all = [...programs].map(([name, program]) => [name, program.pid()] as const);
      const running = [...all, ['postgres', postgres?.pid()] as const];
      return Object.fromEntries(running.filter((entry): entry is [string, number] => entry[1] !== undefined));
    },
    startService: (name) => keeperOf(name).start(),
    stopService: (name) => keeperOf(name).stop(),
    pauseService: (name) => find(name).pause(),
    resumeService: (name) => find(name).resume(),
    kill() {
      for (const program of programs.values()) program.kill();
      void postgres?.stop();
    },
  };
}

/** Stop the gateway first, so that no request meets a service that is gone; then all services together. */
export async function stopPrograms(programs: ReadonlyMap<string, Supervised>, progress: Progress): Promise<void> {
  const all = [...programs.values()];
  const gateway = all.filter(({ name }) => name === GATEWAY);
  const services = all.filter(({ name }) => name !== GATEWAY);
  for (const group of [gateway, services]) {
    await Promise.all(group.map((program) => stopProgram(program, progress)));
  }
}

async function stopProgram(program: Supervised, progress: Progress): Promise<void> {
  const wasRunning = program.pid() !== undefined;
  await program.stop();
  if (wasRunning) progress.note(`Stopped ${program.name}`);
}
