import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'agora-changed-'));
afterAll(() => rmSync(folder, { recursive: true }));

const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], { cwd: folder, encoding: 'utf8' }).trim();

function commit(files: Record<string, string>): string {
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  git('add', '.');
  git('commit', '-q', '-m', 'change');
  return git('rev-parse', 'HEAD');
}

function changedSince(...args: string[]): unknown {
  const script = join(__dirname, 'changed-subgraphs.mjs');
  return JSON.parse(execFileSync(process.execPath, [script, ...args], { cwd: folder, encoding: 'utf8' }));
}

test('a subgraph is named when something in its folder changed, and only then', () => {
  git('init', '-q');
  for (const name of ['catalog', 'pricing']) mkdirSync(join(folder, 'subgraphs', name, 'src'), { recursive: true });
  const schema = 'type Query { a: Int }';
  const first = commit({ 'subgraphs/catalog/schema.graphql': schema, 'subgraphs/pricing/schema.graphql': schema });
  const second = commit({ 'README.md': 'words' });
  expect(changedSince(first)).toEqual([]);
  commit({ 'subgraphs/pricing/schema.graphql': 'type Query { b: Int }' });
  expect(changedSince(second)).toEqual(['pricing']);
  commit({ 'subgraphs/catalog/src/main.ts': '' });
  expect(changedSince(first)).toEqual(['catalog', 'pricing']);
});

test.each([[[]], [['']], [['0'.repeat(40)]], [['1'.repeat(40)]]])(
  'with nothing to compare with, %j, all are',
  (args) => {
    expect(changedSince(...args)).toEqual(['catalog', 'pricing']);
  },
);

test('a subgraph that is gone is not named', () => {
  const before = git('rev-parse', 'HEAD');
  rmSync(join(folder, 'subgraphs', 'pricing'), { recursive: true });
  commit({});
  expect(changedSince(before)).toEqual([]);
});
