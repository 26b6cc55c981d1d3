import { installed, runCommand } from './run-command.mjs';

const rooms = ['packages', 'gateway', 'subgraphs', 'sandbox', 'launcher', 'e2e', 'bench', 'tools', 'prisma'];

/** What is known about the code without running it: what each check is called, and its command. */
const CHECKS = {
  'format and lint': [installed('biome'), 'check', '--error-on-warnings'],
  types: [process.execPath, 'tools/build.mjs'],
  boundaries: [installed('depcruise'), ...rooms],
  'dead code': [installed('knip'), '--no-progress'],
  'schema.prisma against migrations': [process.execPath, 'tools/db.mjs', 'drift'],
};

/**
 * Make every check, one after the other; a failed one shows what it has to say.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runChecks() {
  let passed = 0;
  for (const [name, command] of Object.entries(CHECKS)) {
    const { ok, output } = await runCommand(command, { quiet: true });
    console.log(`${ok ? '✓' : '✗'} ${name}`);
    if (ok) passed += 1;
    else console.log(output.trimEnd());
  }
  return { passed, failed: Object.keys(CHECKS).length - passed };
}
