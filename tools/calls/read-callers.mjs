import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Which service asks which others for what: a service that asks another one has a file
 * `subgraphs/<caller>/src/calls/<callee>.graphql`.
 * @returns {{ name: string, callees: { name: string, file: string, text: string, schema: string }[] }[]} `file` is
 * relative to the clone
 */
export function readCallers(root) {
  return readdirSync(join(root, 'subgraphs'))
    .sort()
    .map((name) => ({ name, callees: readCallees(root, `subgraphs/${name}/src/calls`) }))
    .filter(({ callees }) => callees.length > 0);
}

function readCallees(root, folder) {
  if (!existsSync(join(root, folder))) return [];
  const files = readdirSync(join(root, folder)).filter((file) => file.endsWith('.graphql'));
  return files.sort().map((name) => {
    const file = `${folder}/${name}`;
    const callee = name.slice(0, -'.graphql'.length);
    return { name: callee, file, text: readFileSync(join(root, file), 'utf8'), schema: readSchema(root, callee, file) };
  });
}

function readSchema(root, callee, file) {
  const schema = join(root, 'subgraphs', callee, 'schema.graphql');
  if (!existsSync(schema)) throw new Error(`${file}: there is no subgraphs/${callee}/schema.graphql.`);
  return readFileSync(schema, 'utf8');
}
