import { join } from 'node:path';
import { noteSeed, readSeedState } from './database-state';
import type { DatabaseWork } from './databases';
import { runScript } from './run-script';

/** Two cores are what we count on, and a seed keeps one busy. */
const AT_ONCE = 2;

/**
 * Fill the databases that have no data. One whose seed was cut short is filled again; one with data of somebody
 * else's is left alone.
 * @param size how many times larger than usual
 * @param environmentOf the variables of one service
 */
export async function seedDatabases(
  work: DatabaseWork,
  options: { size?: number; environmentOf: (service: string) => Record<string, string> },
): Promise<void> {
  const empty: string[] = [];
  for (const [service, url] of Object.entries(work.databases)) {
    const state = await readSeedState(url);
    if (state === 'seeding' || state === 'empty') empty.push(service);
  }
  if (empty.length === 0) return;
  const step = work.progress.step('Filling empty databases');
  const said = new Map<string, string>();
  const failure = new AbortController(); // one that fails takes the other along
  const signal = AbortSignal.any([work.signal, failure.signal]);
  const queue = [...empty];
  const fillOneByOne = async () => {
    for (let service = queue.shift(); service !== undefined; service = queue.shift()) {
      const name = service;
      const onLine = (line: string) => {
        said.set(name, line);
        step.update([...said.values()].join(' | '));
      };
      await fill(name, { ...work, signal }, { ...options, onLine });
      said.delete(name);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, fillOneByOne));
    step.done(empty.join(', '));
  } catch (error) {
    failure.abort();
    step.fail();
    throw error;
  }
}

async function fill(
  service: string,
  { root, databases, logs, signal }: DatabaseWork,
  {
    size,
    environmentOf,
    onLine,
  }: {
    size?: number;
    environmentOf: (service: string) => Record<string, string>;
    onLine: (line: string) => void;
  },
): Promise<void> {
  const url = databases[service] ?? '';
  await noteSeed(url, 'seeding');
  await runScript({
    what: `The seed of ${service}`,
    file: join(root, 'dist', 'subgraphs', service, 'src', 'seed.js'),
    args: size === undefined ? [] : ['--size', String(size)],
    cwd: root,
    env: environmentOf(service),
    log: join(logs, `${service}.seed.log`),
    signal,
    onLine,
  });
  await noteSeed(url, 'seeded');
}
