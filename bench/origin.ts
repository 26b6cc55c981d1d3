import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';

/** When, of what and where something was measured. */
export interface Origin {
  readonly at: string;
  readonly commit: string;
  readonly machine: { readonly cpu: string; readonly cores: number; readonly memoryGiB: number; readonly node: string };
}

/** Now, this commit, and this machine. */
export function originHere(): Origin {
  const [cpu] = cpus();
  return {
    at: new Date().toISOString(),
    commit: commitHere(),
    machine: {
      cpu: cpu?.model ?? 'unknown',
      cores: cpus().length,
      memoryGiB: Math.round(totalmem() / 2 ** 30),
      node: process.version,
    },
  };
}

/** Keep a report beside those before it, named by time and commit. */
export function keepReport(folder: string, report: Origin): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${report.at.slice(0, 19).replaceAll(':', '')}-${report.commit}.json`);
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  return file;
}

function commitHere(): string {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
}
