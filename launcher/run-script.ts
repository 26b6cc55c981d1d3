import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { SetupError } from '#servers';
import { lastLines, rotateLog, toPlainLine } from './logs';

/** A script that does one thing and ends. */
export interface Script {
  /** In words, such as `catalog's seed`. */
  readonly what: string;
  readonly file: string;
  readonly args?: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly log: string;
  readonly signal?: AbortSignal;
  readonly onLine?: (line: string) => void;
}

/** Run a script to its end; rejects with its last words when it fails, and when the signal aborts it. */
export function runScript({ what, file, args = [], cwd, env, log, signal, onLine = () => {} }: Script): Promise<void> {
  signal?.throwIfAborted();
  rotateLog(log);
  return new Promise((resolve, reject) => {
    // A process group of its own: Ctrl-C in the terminal is the launcher's to pass on.
    const child = spawn(process.execPath, [file, ...args], {
      cwd,
      env,
      signal,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        appendFileSync(log, `${line}\n`);
        if (line.trim() !== '') onLine(toPlainLine(line).trim());
      });
    }
    child.once('error', reject);
    child.once('close', (code, killedBy) => {
      if (code === 0) return resolve();
      const reason = killedBy ? `was ended by ${killedBy}` : `failed with exit code ${code}`;
      reject(new SetupError('SCRIPT_FAILED', `${what} ${reason}. Its log ${log} ends with:\n${lastLines(log)}`));
    });
  });
}
