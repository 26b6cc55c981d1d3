import { GATEWAY } from './plan';

/**
 * Which programs have to start again when these files changed.
 * @param files relative to the clone, with slashes
 * @param programs names of all services, and of the sandbox's programs
 */
export function affectedPrograms(
  files: readonly string[],
  { services, sandbox }: { services: readonly string[]; sandbox: readonly string[] },
): string[] {
  const all = [...sandbox, ...services, GATEWAY];
  const affected = new Set<string>();
  for (const file of files) {
    const [room, name = ''] = file.split('/');
    if (room === 'packages') return all;
    if (room === 'subgraphs' || room === 'prisma') affected.add(name);
    // What is not one program's is shared by all of them.
    if (room === 'sandbox') for (const one of sandbox.includes(name) ? [name] : sandbox) affected.add(one);
    if (room === 'gateway' || file === 'supergraph.graphql') affected.add(GATEWAY);
  }
  return all.filter((name) => affected.has(name));
}

/** Whether a file's change can change what runs: sources and what clients are generated from, not what they generate. */
export function isSource(file: string): boolean {
  if (file === 'supergraph.graphql') return true;
  if (/(^|\/)(generated|test|testing|node_modules)\//.test(file) || file.endsWith('.test.ts')) return false;
  return file.endsWith('.ts') || file.endsWith('/schema.prisma') || /\/src\/calls\/[^/]+\.graphql$/.test(file);
}
