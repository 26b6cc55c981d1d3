import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { parse } from 'yaml';

interface Step {
  readonly name?: string;
  readonly id?: string;
  readonly run?: string;
}
interface Job {
  readonly steps: readonly Step[];
  readonly env?: Record<string, unknown>;
}

const root = join(__dirname, '..');
const { jobs } = parse(readFileSync(join(root, '.github/workflows/ci.yml'), 'utf8')) as { jobs: Record<string, Job> };

const folder = mkdtempSync(join(tmpdir(), 'agora-ci-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Run a step as a runner would, with a stand-in for `npx` that notes how it was called and says `answer`. */
function runStep(job: string, step: string, env: Record<string, string>, answer = '', code = 0) {
  const script = jobs[job]?.steps.find(({ name, id }) => [name, id].includes(step))?.run ?? 'exit 99';
  const npx = join(folder, 'npx');
  writeFileSync(npx, `#!/bin/sh\necho "$@" > calls\ncat <<'END'\n${answer}\nEND\nexit ${code}\n`);
  chmodSync(npx, 0o755);
  writeFileSync(join(folder, 'calls'), '');
  writeFileSync(join(folder, 'output'), '');
  const { status, stdout } = spawnSync('bash', ['-e', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: `${folder}${delimiter}${process.env.PATH}`, GITHUB_OUTPUT: join(folder, 'output'), ...env },
  });
  const [calls = '', output = ''] = ['calls', 'output'].map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return { status, stdout, calls, output };
}

const catalog = { SUBGRAPH: 'catalog', APOLLO_GRAPH_REF: 'agora@production' };

test('the tests it runs are those that everybody runs', () => {
  expect(jobs.test?.steps.at(-1)).toEqual({ run: '.ci/run' });
  expect(readFileSync(join(root, '.ci/run'), 'utf8')).toMatch(/^npm test$/m);
});

test('a changed subgraph is checked', () => {
  const { status, calls } = runStep('registry', 'check', catalog);
  expect(status).toBe(0);
  expect(calls).toBe(
    '--yes @apollo/rover@0.41.0 subgraph check agora@production --name catalog --schema subgraphs/catalog/schema.graphql',
  );
  expect(runStep('registry', 'check', catalog, '', 1).status).toBe(1);
});

test.each([
  ['composes', '{"data":{"success":true},"error":null}', 0, 0],
  ['does not compose, which rover itself lets pass', '{"data":{"success":true},"error":{"code":"E029"}}', 0, 1],
  ['is refused', '{"data":{"success":false},"error":{"code":"E010"}}', 1, 1],
  ['cannot be sent', '', 101, 1],
])('publishing a schema that %s', (_what, answer, code, expected) => {
  const env = { ...catalog, ROUTING_URL: 'http://catalog:4002/graphql' };
  const { status, calls, stdout } = runStep('registry', 'publish', env, answer, code);
  expect(status).toBe(expected);
  expect(stdout.trim()).toBe(answer);
  expect(calls).toBe(
    '--yes @apollo/rover@0.41.0 subgraph publish agora@production --name catalog ' +
      '--schema subgraphs/catalog/schema.graphql --routing-url http://catalog:4002/graphql --format json',
  );
});

test('without a registry nothing is red, and it is said', () => {
  const settings = { APOLLO_KEY: 'key', APOLLO_GRAPH_REF: 'agora@production', APOLLO_REGISTRY_URL: 'https://registry' };
  expect(runStep('changed', 'registry', settings)).toMatchObject({ status: 0, output: 'configured=true' });
  for (const missing of Object.keys(settings)) {
    const { status, output, stdout } = runStep('changed', 'registry', { ...settings, [missing]: '' });
    expect([status, output]).toEqual([0, '']);
    expect(stdout).toContain('::notice title=No schema registry::');
  }
});

test('rover does not call home', () => {
  expect(jobs.registry?.env).toMatchObject({ APOLLO_TELEMETRY_DISABLED: 1, APOLLO_ROVER_SKIP_UPDATE: 1 });
});
