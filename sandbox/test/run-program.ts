import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '#servers';

const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
});

/** Run one of the sandbox's programs as a process; resolves when it listens. */
export async function runProgram(
  name: string,
  env: Record<string, string>,
): Promise<{ url: string; child: ChildProcess; end(signal: NodeJS.Signals): Promise<number | null> }> {
  const hook = join(projectRoot(), 'packages/servers/test/typescript.cjs');
  const child = spawn(process.execPath, ['--conditions=source', '--require', hook, `sandbox/${name}/src/main.ts`], {
    cwd: projectRoot(),
    env: { PATH: process.env.PATH, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  for await (const line of createInterface({ input: child.stdout })) {
    const { msg, url } = JSON.parse(line) as { msg: string; url: string };
    if (msg !== 'listening') continue;
    return {
      url,
      child,
      async end(signal) {
        const ended = once(child, 'exit');
        child.kill(signal);
        const [code] = await ended;
        return code;
      },
    };
  }
  throw new Error(`${name} ended before it listened`);
}
