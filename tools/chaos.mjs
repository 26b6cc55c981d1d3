// npm run test:chaos [-- <file> …] [-- -t <words of a scenario>]: everything in e2e/chaos, in shops of its own, with tables
// of what became of it at the end. Its short form is a part of npm test.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './run-command.mjs';
import { runTests } from './run-tests.mjs';
import { ensureInstalled } from './setup.mjs';

ensureInstalled();
const { ok } = await runCommand([process.execPath, 'tools/build.mjs']);
if (!ok) process.exit(1);

const folder = mkdtempSync(join(tmpdir(), 'agora-chaos-'));
const file = join(folder, 'results.jsonl');
process.env.CHAOS_RESULTS = file;
const { passed, failed } = await runTests(['chaos'], '1', process.argv.slice(2)); // one shop at a time
if (existsSync(file)) await printTables(readFileSync(file, 'utf8').trimEnd().split('\n').map(JSON.parse));
rmSync(folder, { recursive: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** A cell of the crash matrix writes a row of the matrix, and one as a scenario. */
async function printTables(rows) {
  const { tableOfScenarios } = await import('../dist/e2e/chaos/run/table.js');
  const { tableOf } = await import('../dist/e2e/chaos/crash-matrix/table.js');
  const cells = rows.filter(({ cell }) => cell);
  const ofMatrix = new Set(cells.map(({ name }) => name));
  const results = rows.filter(({ isFine }) => isFine !== undefined);
  const scenarios = results.filter(({ name }) => !ofMatrix.has(name));
  if (cells.length > 0) console.log(`\n${tableOf(cells, results)}`);
  if (scenarios.length > 0) console.log(`\n${tableOfScenarios(scenarios)}`);
}
