import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format } from './compose/finding';
import { readSubgraphs } from './compose/read-subgraphs';
import { composeSupergraph } from './compose/supergraph';

// npm run compose            composes the subgraphs of supergraph.yaml into supergraph.graphql
// npm run compose -- --check writes nothing, and fails when supergraph.graphql is not what would be written

const root = resolve(__dirname, '../..');

try {
  process.exitCode = compose(process.argv.includes('--check')) ? 0 : 1;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

function compose(isCheck: boolean): boolean {
  const composition = composeSupergraph(readSubgraphs(root));
  if (composition.kind === 'refused') {
    for (const error of composition.errors) console.error(`error: ${format(error)}`);
    console.error('The subgraphs do not compose.');
    return false;
  }
  for (const hint of composition.hints) console.warn(`warning: ${format(hint)}`);
  return isCheck ? check(composition.supergraph) : write(composition.supergraph);
}

function write(supergraph: string): boolean {
  writeFileSync(resolve(root, 'supergraph.graphql'), supergraph);
  console.log('Wrote supergraph.graphql.');
  return true;
}

function check(supergraph: string): boolean {
  const file = resolve(root, 'supergraph.graphql');
  const isCurrent = existsSync(file) && readFileSync(file, 'utf8') === supergraph;
  console.log(isCurrent ? 'supergraph.graphql is current.' : 'supergraph.graphql is stale. Run: npm run compose');
  return isCurrent;
}
