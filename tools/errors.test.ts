import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');
const services = readdirSync(join(root, 'subgraphs'));

/** Codes that libraries give, which stand in no source of ours. */
const GIVEN_BY_LIBRARIES = [
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'PERSISTED_QUERY_NOT_FOUND',
];

const page = readFileSync(join(root, 'docs', 'errors.md'), 'utf8');
const documented = [...page.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, code]) => code as string);

const source = ['gateway/src', 'packages/kit', ...services.map((name) => `subgraphs/${name}/src`)]
  .flatMap((folder) => sources(join(root, folder)))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

test('every fault of the code is explained in docs/errors.md', () => {
  const thrown = [...source.matchAll(/code = '([A-Z_]+)'/g)].map(([, code]) => code as string);
  expect(thrown.length).toBeGreaterThan(15);
  expect([...new Set(thrown)].filter((code) => !documented.includes(code))).toEqual([]);
});

test('every code that docs/errors.md explains is one that the code has', () => {
  const unknown = documented.filter((code) => !GIVEN_BY_LIBRARIES.includes(code) && !source.includes(`'${code}'`));
  expect(unknown).toEqual([]);
});

test.each(services)('the outcomes of %s are listed in its README', (name) => {
  const schema = readFileSync(join(root, 'subgraphs', name, 'schema.graphql'), 'utf8');
  const enums = [...schema.matchAll(/^enum \w+(?:Error|Problem)Code \{([^}]*)\}/gm)].map(([, values = '']) => values);
  const codes = [...enums.join('').matchAll(/^ {2}([A-Z_]+)$/gm)].map(([, code]) => code as string).sort();
  const readme = readFileSync(join(root, 'subgraphs', name, 'README.md'), 'utf8');
  expect(codes.length).toBeGreaterThan(0);
  expect(codes.filter((code) => !readme.includes(`\`${code}\``))).toEqual([]);
});

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.ts$/.test(entry.name) && !entry.parentPath.includes('generated'))
    .map((entry) => join(entry.parentPath, entry.name));
}
