import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastLines, rotateLog, toPlainLine } from './logs';
import { temporaryFolder } from './test/temporary';

const folder = temporaryFolder();

test('a log begins empty, and the one before is kept', () => {
  const log = join(folder, 'catalog.log');
  rotateLog(log);
  writeFileSync(log, 'first run');
  rotateLog(log);
  expect(readFileSync(log, 'utf8')).toBe('');
  expect(readFileSync(join(folder, 'catalog.previous.log'), 'utf8')).toBe('first run');
});

test('of a long log only the end is read', () => {
  const log = join(folder, 'long.log');
  writeFileSync(
    log,
    `${'x'.repeat(100)}\n`.repeat(5_000).concat('{"level":60,"msg":"could not start","err":{"message":"no key"}}\n'),
  );
  expect(lastLines(log, 2)).toBe(`${'x'.repeat(100)}\ncould not start: no key`);
});

test.each([
  ['plain words', 'plain words'],
  ['{"level":30,"msg":"listening"}', 'listening'],
  ['{"not":"a log"}', '{"not":"a log"}'],
  ['{broken', '{broken'],
])('%s reads as %s', (line, expected) => {
  expect(toPlainLine(line)).toBe(expected);
});
