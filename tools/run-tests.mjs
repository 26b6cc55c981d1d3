import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installed, runCommand } from './run-command.mjs';

/**
 * Run the tests of some of Jest's projects. A test file that does not even load counts as one that failed.
 * @param {string[]} projects names in jest.config.js
 * @param {string} atOnce how many test files run together, as a number or a share of the machine's cores
 * @param {string[]} [more] arguments for Jest, such as parts of the files' names
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runTests(projects, atOnce, more = []) {
  const folder = mkdtempSync(join(tmpdir(), 'agora-tests-'));
  const results = join(folder, 'results.json');
  const { ok } = await runCommand([
    installed('jest'),
    ...['--selectProjects', ...projects],
    ...['--json', '--outputFile', results],
    ...['--maxWorkers', atOnce],
    ...more,
  ]);
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(results, 'utf8'));
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    return { passed: numPassedTests, failed: ok ? failed : Math.max(failed, 1) };
  } catch {
    return { passed: 0, failed: 1 }; // it ended before there was a result, and said why
  } finally {
    rmSync(folder, { recursive: true });
  }
}
