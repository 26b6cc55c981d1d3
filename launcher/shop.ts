import { type RedisServer, SetupError } from '#servers';
import { GATEWAY } from './plan';
import type { PostgresKeeper } from './postgres-keeper';
import type { Progress } from './progress';
import { type Controls, redisControls } from './redis-controls';
import type { RosterService } from './roster';
import type { SandboxProgram } from './sandbox';
import type { Supervised } from './supervise';

/** What a shop that runs on this machine consists of. */
export interface ShopParts {
  readonly services: readonly RosterService[];
  /** The programs that play the world around the shop. */
  readonly sandbox: readonly SandboxProgram[];
  /** Where each program answers, by name; `urls.gateway` is the graph's. Without a path: `http://127.0.0.1:4000`. */
  readonly urls: Readonly<Record<string, string>>;
  /** Connection URL of every service's database. */
  readonly databases: Readonly<Record<string, string>>;
  /** Folder with a log for every program. */
  readonly logs: string;
  /** The embedded server, unless every database is elsewhere. */
  readonly postgres: PostgresKeeper | undefined;
  /** The shop's own Redis, if it was asked for one. */
  readonly redis: RedisServer | undefined;
  /** Stop everything in order: the gateway, the services, the sandbox, the servers. */
  stop(): Promise<void>;
}

/** A whole shop that runs on this machine: servers, every service, the gateway, and a sandbox around it. */
export interface Shop extends ShopParts {
  /**
   * Processes that run now, by name; `postgres` is the embedded server's main process. A program that is ended by its
   * pid comes back by itself.
   */
  pids(): Record<string, number>;
  /**
   * Start a program that was stopped or killed; resolves when it is ready. Names are the services', the sandbox's
   * programs', `gateway`, `postgres`, and `redis`, which comes back empty.
   */
  startService(name: string): Promise<void>;
  /** Stop a program and leave it so. */
  stopService(name: string): Promise<void>;
  /** End a program (not `postgres`) at once, in the middle of whatever it does, and leave it so. */
  killService(name: string): Promise<void>;
  /** Freeze a program (not `postgres`): connections stay open, answers do not come. */
  pauseService(name: string): void;
  resumeService(name: string): void;
  /** End the shop's own programs at once, without draining. PostgreSQL is told to stop and not waited for. */
  kill(): void;
}

/** Give a started shop its controls. */
export function createShop(parts: ShopParts & { programs: ReadonlyMap<string, Supervised> }): Shop {
  const { programs, ...shop } = parts;
  const { postgres, redis } = shop;
  const controls = new Map<string, Controls>(programs);
  if (redis) controls.set('redis', redisControls(redis));
  const find = (name: string): Controls => {
    const program = controls.get(name);
    if (program) return program;
    throw new SetupError('PROGRAM_UNKNOWN', `There is no program "${name}" but ${[...controls.keys()].join(', ')}.`);
  };
  const keeperOf = (name: string) => (name === 'postgres' && postgres ? postgres : find(name));
  return {
    ...shop,
    pids() {
      const all = [...controls].map(([name, program]) => [name, program.pid()] as const);
      const running = [...all, ['postgres', postgres?.pid()] as const];
      return Object.fromEntries(running.filter((entry): entry is [string, number] => entry[1] !== undefined));
    },
    startService: (name) => keeperOf(name).start(),
    stopService: (name) => keeperOf(name).stop(),
    killService: (name) => find(name).kill(),
    pauseService: (name) => find(name).pause(),
    resumeService: (name) => find(name).resume(),
    kill() {
      for (const program of controls.values()) void program.kill();
      void postgres?.stop();
    },
  };
}

/**
 * Stop the gateway first, so that no request meets a service that is gone; then all services together; then the sandbox,
 * which they speak to until their end.
 */
export async function stopPrograms(
  programs: ReadonlyMap<string, Supervised>,
  sandbox: readonly SandboxProgram[],
  progress: Progress,
): Promise<void> {
  const all = [...programs.values()];
  const isSandbox = ({ name }: Supervised) => sandbox.some((program) => program.name === name);
  const gateway = all.filter(({ name }) => name === GATEWAY);
  const services = all.filter((program) => program.name !== GATEWAY && !isSandbox(program));
  for (const group of [gateway, services, all.filter(isSandbox)]) {
    await Promise.all(group.map((program) => stopProgram(program, progress)));
  }
}

async function stopProgram(program: Supervised, progress: Progress): Promise<void> {
  const wasRunning = program.pid() !== undefined;
  await program.stop();
  if (wasRunning) progress.note(`Stopped ${program.name}`);
}
