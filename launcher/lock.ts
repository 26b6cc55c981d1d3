import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { inspectProcess, SetupError } from '#servers';

/** The right to run a shop on one data folder. */
export interface Lock {
  /** Tell whoever comes next where the shop is. */
  announce(address: string): void;
  release(): void;
}

interface Holder {
  readonly pid: number;
  readonly started: string | undefined;
  readonly address?: string;
}

/**
 * Take the lock, also from a holder that has died without giving it back.
 * @throws SetupError when a living process holds it
 */
export function takeLock(file: string): Lock {
  const self: Holder = { pid: process.pid, started: inspectProcess(process.pid)?.started };
  const draft = `${file}.${process.pid}`;
  const write = (holder: Holder) => writeFileSync(draft, JSON.stringify(holder));
  write(self);
  try {
    while (!claim(draft, file)) {
      const holder = readHolder(file);
      if (holder && isAlive(holder)) throw alreadyRunning(holder);
      rmSync(file, { force: true });
    }
  } finally {
    rmSync(draft);
  }
  return {
    announce: (address) => writeFileSync(file, JSON.stringify({ ...self, address })),
    release: () => rmSync(file, { force: true }),
  };
}

/** A link appears in one moment, with the whole content: nobody reads half a lock. */
function claim(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined; // released meanwhile, or not a lock at all
  }
}

const isAlive = ({ pid, started }: Holder): boolean => {
  const found = inspectProcess(pid);
  return found !== undefined && found.started === started;
};

const alreadyRunning = ({ pid, address }: Holder): SetupError =>
  new SetupError(
    'ALREADY_RUNNING',
    `Agora already runs from this folder (process ${pid})${address ? `: ${address}` : ', and is just starting'}. ` +
      `Stop it with Ctrl-C where it was started, or with: kill ${pid}`,
  );
