import { type ChildProcess, spawn } from 'node:child_process';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, isPortFree, LOOPBACK } from '../ports';
import { until } from '../processes';
import { projectRoot } from '../project';
import { SetupError } from '../setup-error';
import { findRedis, type RedisProgram } from './find';

/** A Redis server for tests and measurements. */
export interface RedisServer {
  readonly url: string;
  /** Of the process, while one of our own runs. */
  readonly pid: number | undefined;
  /** End it as a crash would. */
  kill(): Promise<void>;
  /** Start it again on the same port, empty, after {@link kill} or {@link stop}. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Have a Redis server: the one at `REDIS_URL`, else an empty one of our own that keeps nothing on disk.
 * @param isOwn ask for one of our own even when `REDIS_URL` is set, to be able to kill it
 * @param flags more of its own options, such as `--cluster-enabled yes`
 * @param cache where Redis is unpacked on machines that have none
 * @throws SetupError when there is none to be had
 */
export async function startRedis({
  isOwn = false,
  port,
  flags = [],
  cache = join(projectRoot(), '.cache', 'redis'),
  onProgress,
}: {
  isOwn?: boolean;
  port?: number;
  flags?: readonly string[];
  cache?: string;
  onProgress?: (text: string) => void;
} = {}): Promise<RedisServer> {
  if (process.env.REDIS_URL && !isOwn) return externalRedis(process.env.REDIS_URL);
  const program = findRedis(cache, { onProgress });
  const ownPort = port ?? (await freePort());
  let child = await launch(program, ownPort, flags);
  return {
    url: `redis://${LOOPBACK}:${ownPort}`,
    get pid() {
      return isAlive(child) ? child.pid : undefined;
    },
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
    async restart() {
      await end(child, 'SIGKILL');
      child = await launch(program, ownPort, flags);
    },
  };
}

function externalRedis(url: string): RedisServer {
  const refuse = async () => {
    throw new SetupError(
      'REDIS_NOT_OURS',
      `The Redis server at REDIS_URL is not ours to kill; ask for one with isOwn.`,
    );
  };
  return { url, pid: undefined, kill: refuse, restart: refuse, stop: async () => {} };
}

async function launch(program: RedisProgram, port: number, flags: readonly string[]): Promise<ChildProcess> {
  if (!(await isPortFree(port))) {
    throw new SetupError('REDIS_PORT_TAKEN', `Redis cannot have port ${port}: another program listens there.`);
  }
  const usual = ['--port', String(port), '--bind', LOOPBACK, '--save', '', '--appendonly', 'no', '--dir', tmpdir()];
  const args = [...usual, ...flags];
  const child = spawn(program.command, args, {
    env: { ...process.env, ...program.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output = `${output}${chunk}`.slice(-2_000);
    });
  }
  child.once('error', (error) => {
    output += error.message;
  });
  const isUp = await until(async () => !isAlive(child) || (await answers(port)), 10_000);
  if (isUp && isAlive(child)) return child;
  await end(child, 'SIGKILL');
  throw new SetupError('REDIS_START_FAILED', `${program.command} did not start on port ${port}. It said:\n${output}`);
}

const isAlive = (child: ChildProcess): boolean =>
  child.pid !== undefined && child.exitCode === null && child.signalCode === null;

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, LOOPBACK, () => socket.write('PING\r\n'));
    socket.setTimeout(1_000, () => socket.destroy());
    socket.once('data', (data) => {
      resolve(data.toString().startsWith('+PONG'));
      socket.destroy();
    });
    socket.once('error', () => {});
    socket.once('close', () => resolve(false));
  });
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (!isAlive(child)) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
}
