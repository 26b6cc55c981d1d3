import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '#servers';
import { supergraphFromFile } from './from-file';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'agora-supergraph-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The supergraph of a file, and those that came after it. */
async function follow(path: string) {
  const followed: string[] = [];
  const { supergraphSdl, cleanup } = await supergraphFromFile(path).initialize({
    update: (sdl) => void followed.push(sdl),
    healthCheck: async () => {},
    getDataSource: () => {
      throw new Error('nobody is asked');
    },
  });
  return { supergraphSdl, followed, stop: async () => cleanup?.() };
}

const has = (followed: string[], ...expected: string[]): Promise<boolean> =>
  until(() => JSON.stringify(followed) === JSON.stringify(expected), 5_000);

test('whatever takes the place of the file is followed, even when there was none for a while', async () => {
  const path = join(folder, 'supergraph.graphql');
  await writeFile(path, 'first');
  const { supergraphSdl, followed, stop } = await follow(path);
  expect(supergraphSdl).toBe('first');

  await writeFile(`${path}.new`, 'second');
  await rename(`${path}.new`, path);
  expect(await has(followed, 'second')).toBe(true);

  await rm(path);
  await writeFile(path, 'third');
  expect(await has(followed, 'second', 'third')).toBe(true);
  await stop();
});
