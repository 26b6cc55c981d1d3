import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pauseAt, type SagaPoint } from './checkpoint';

const folder = mkdtempSync(join(tmpdir(), 'agora-checkpoint-'));
const file = join(folder, 'pause-at');
const point: SagaPoint = { saga: 'checkout', step: 'authorise', action: 'undo', moment: 'after' };

afterAll(() => rmSync(folder, { recursive: true }));

test('a saga stands at the point that a file names, once, until it is let go', async () => {
  const checkpoint = pauseAt(file);
  await checkpoint(point);
  writeFileSync(file, 'checkout:authorise:undo:after');
  await checkpoint({ ...point, action: 'run' });
  expect(existsSync(file)).toBe(true);

  let hasGoneOn = false;
  const standing = checkpoint(point).then(() => {
    hasGoneOn = true;
  });
  expect(existsSync(file)).toBe(false);
  await checkpoint(point);
  expect(hasGoneOn).toBe(false);
  process.emit('SIGUSR2');
  await standing;
});
