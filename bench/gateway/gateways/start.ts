import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort, LOOPBACK, projectRoot, until } from '#servers';
import { readUsage } from '../../processes';
import { ask } from '../ask-process';
import type { Gateway } from './gateway';
import type { LoopDelay } from './loop-delay';

/** A gateway that runs. */
export interface RunningGateway {
  readonly gateway: Gateway;
  readonly url: string;
  readonly pid: number;
  cpuMs(): number;
  /** For how long its event loop was blocked at the longest since this was asked last. */
  longestBlockMs(): Promise<number>;
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly supergraphPath: string;
  readonly services: Readonly<Record<string, string>>;
  /** The core that it has to itself. */
  readonly core: number;
  /** The folder that it writes a CPU profile to as it ends; none is made by default. */
  readonly profiles?: string;
}

const START_LIMIT_MS = 60_000;

/** Start a gateway on a core of its own, and wait until it answers. */
export async function startGateway(gateway: Gateway, options: StartOptions): Promise<RunningGateway> {
  const { supergraphPath, services, core, profiles } = options;
  const port = await freePort();
  const profiling = profiles ? ['--cpu-prof', `--cpu-prof-dir=${join(profiles, gateway.name)}`] : [];
  const node = [process.execPath, ...profiling, '--require', join(__dirname, 'loop-delay.js')];
  const child = spawn('taskset', ['-c', String(core), ...node, ...gateway.command({ supergraphPath, port })], {
    cwd: projectRoot(),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      SUPERGRAPH_PATH: supergraphPath,
      SERVICES: JSON.stringify(services),
      PORT: String(port),
      ...gateway.env,
    },
  });
  const pid = child.pid ?? 0;
  const url = `http://${LOOPBACK}:${port}`;
  const answered = await until(() => child.exitCode !== null || isAnswering(url), START_LIMIT_MS, 100);
  if (!answered || child.exitCode !== null) {
    child.kill('SIGKILL');
    throw new Error(`${gateway.name} does not answer.`);
  }
  return {
    gateway,
    url,
    pid,
    cpuMs: () => readUsage(pid).cpuMs,
    longestBlockMs: async () => (await ask<LoopDelay>(child, 'delay')).longestBlockMs,
    stop: () => stop(child),
  };
}

async function isAnswering(url: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ __typename }"}',
    });
    return answer.ok;
  } catch {
    return false;
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.disconnect();
  await ended;
}
