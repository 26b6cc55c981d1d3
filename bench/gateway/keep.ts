import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#servers';
import { keepReport, type Origin } from '../origin';

/** Write a supergraph where gateways read it. */
export function keepSupergraph(sdl: string): string {
  const folder = join(projectRoot(), '.agora', 'bench-gateway');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'supergraph.graphql');
  writeFileSync(path, sdl);
  return path;
}

/** Keep a report for programs, and beside it the page for people. */
export function keepPage(name: string, report: Origin, page: string): string {
  const file = keepReport(join(projectRoot(), 'bench', 'results', name), report).replace(/json$/, 'md');
  writeFileSync(file, page);
  return file;
}
