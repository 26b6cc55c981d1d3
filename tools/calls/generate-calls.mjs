import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { madeFrom } from '../made-from.mjs';
import { readCallers } from './read-callers.mjs';

/**
 * Make `src/generated/calls` of every service that asks others, where it is not up to date. Only then is what makes it
 * loaded.
 * @param {string} root folder of the clone
 * @returns {Promise<string[]>} names of the callers whose code was made
 * @throws Error that names every place in a document that does not fit the service it is for
 */
export async function generateCalls(root) {
  const callers = readCallers(root).map((caller) => {
    const folder = join(root, 'subgraphs', caller.name, 'src', 'generated', 'calls');
    return { ...caller, folder, stamp: madeFrom(folder, sourcesOf(caller)) };
  });
  const stale = callers.filter(({ stamp }) => stamp.isStale);
  if (stale.length === 0) return [];
  const { checkDocuments } = await import('./check-documents.mjs');
  const { writeCalls, writeIndex } = await import('./write-calls.mjs');
  const problems = [];
  const check = (callee) => {
    const { schema, document, problems: found } = checkDocuments(callee);
    problems.push(...found);
    return { ...callee, schema, document };
  };
  const checked = stale.map((caller) => ({ ...caller, callees: caller.callees.map(check) }));
  if (problems.length > 0) throw new Error(problems.join('\n'));

  for (const { name, callees, folder, stamp } of checked) {
    stamp.begin();
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const callee of callees) writeFileSync(join(folder, `${callee.name}.ts`), await writeCalls(callee));
    writeFileSync(join(folder, 'index.ts'), writeIndex(`subgraphs/${name}/src/calls`, callees));
    stamp.finish();
  }
  return checked.map(({ name }) => name);
}

/** All that a caller's code is made from: documents, schemas, this generator and the packages it uses. */
function sourcesOf({ callees }) {
  const { devDependencies } = createRequire(import.meta.url)('../../package.json');
  const own = dirname(fileURLToPath(import.meta.url));
  const makers = readdirSync(own).filter((file) => file.endsWith('.mjs'));
  return [
    ...['core', 'typescript-operations'].map((name) => devDependencies[`@graphql-codegen/${name}`]),
    ...makers.map((file) => readFileSync(join(own, file))),
    ...callees.flatMap(({ file, text, schema }) => [file, text, schema]),
  ];
}
