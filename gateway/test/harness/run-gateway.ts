import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '#servers';

/** The gateway as it is run: a process, with an environment and signals. */
export interface GatewayProcess {
  readonly child: ChildProcess;
  /** All that it has written. */
  output(): string;
  /** What it has logged with this message. */
  logged(message: string): { readonly pid: number; readonly [key: string]: unknown }[];
  /** Its exit code and the signal that ended it. */
  readonly ended: Promise<unknown[]>;
}

/** Start the gateway from its sources, with this environment and no other. */
export function runGateway(env: NodeJS.ProcessEnv): GatewayProcess {
  const hook = join(projectRoot(), 'packages/servers/test/typescript.cjs');
  const child = spawn(process.execPath, ['--conditions=source', '--require', hook, 'gateway/src/main.ts'], {
    cwd: projectRoot(),
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout?.on('data', (data) => {
    output += data;
  });
  return {
    child,
    output: () => output,
    logged: (message) =>
      output
        .slice(0, output.lastIndexOf('\n') + 1)
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line))
        .filter(({ msg }) => msg === message),
    ended: once(child, 'exit'),
  };
}
