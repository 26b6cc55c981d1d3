import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Make a folder for one test file; it goes away with it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'agora-sandbox-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  return folder;
}
