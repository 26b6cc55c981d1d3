// `npm test`: everything that must hold, from a fresh clone on. It ends with one plain line, "N passed, N failed",
// which counts checks and tests alike. Until packages are installed, only Node's own modules are at hand.
import { runChecks } from './checks.mjs';
import { runCommand } from './run-command.mjs';
import { runTests } from './run-tests.mjs';
import { ensureInstalled } from './setup.mjs';

const counts = { passed: 0, failed: 0 };
const times = [];

try {
  await part('Set-up', ensureInstalled);
  await part('Build', build);
  await part('Checks', runChecks);
  await part('Tests', () => runTests(['unit', 'services'], '100%'));
  await part('End-to-end tests', () => runTests(['e2e'], '1')); // they share a shop, and count what it does
} catch (error) {
  console.error(error.message);
  counts.failed += 1; // the parts after this one cannot be had
}
console.log(`\n${times.join(', ')}`);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 ? 1 : 0;

/** Do one part, with its name above and its time remembered; adds up what it counted, if it did. */
async function part(name, work) {
  console.log(`\n${name}`);
  const start = performance.now();
  try {
    const { passed = 0, failed = 0 } = (await work()) ?? {};
    counts.passed += passed;
    counts.failed += failed;
  } finally {
    times.push(`${name.toLowerCase()} ${Math.round((performance.now() - start) / 1_000)} s`);
  }
}

async function build() {
  const { ok } = await runCommand([process.execPath, 'tools/build.mjs']);
  if (!ok) throw new Error('The build failed; its messages above say why.');
}
