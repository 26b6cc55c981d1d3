import { GATEWAY } from './programs';

/**
 * Which programs have to start again when these files changed.
 * @param files relative to the clone, with slashes
 * @param services names of all services
 */
export function affectedPrograms(files: readonly string[], services: readonly string[]): string[] {
  const all = [...services, GATEWAY];
  const affected = new Set<string>();
  for (const file of files) {
    const [room, name = ''] = file.split('/');
    if (room === 'packages') return all;
    if (room === 'subgraphs' || room === 'prisma') affected.add(name);
    if (room === 'gateway' || file === 'supergraph.graphql') affected.add(GATEWAY);
  }
  return all.filter((name) => affected.has(name));
}

/** Whether a file's change can change what runs: sources and what clients are generated from, not what they generate. */
export function isSource(file: string): boolean {
  if (file === 'supergraph.graphql') return true;
  if (/(^|\/)(generated|test|testing|node_modules)\//.test(file) || file.endsWith('.test.ts')) return false;
  return file.endsWith('.ts') || file.endsWith('/schema.prisma');
}
