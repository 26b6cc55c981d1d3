import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#servers';

const root = projectRoot();

function codesInSource(): string[] {
  const files = ['launcher', 'packages/servers'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(root, folder, file)),
  );
  const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  const codes = sources.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/new SetupError\(\s*'([A-Z_]+)'/g)]);
  return [...new Set(codes.map(([, code = '']) => code))].sort();
}

function codesInDocument(): string[] {
  const [, section = ''] = readFileSync(join(root, 'docs', 'operations.md'), 'utf8').split(
    '## When something is in the way',
  );
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));
  return rows
    .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([A-Z_]+)`/g)].map(([, code = '']) => code))
    .sort();
}

test('every obstacle that a start can meet is explained, and no other', () => {
  expect(codesInDocument()).toEqual(codesInSource());
});
