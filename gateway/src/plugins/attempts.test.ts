import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ATTEMPT_RULES } from './attempts';

const supergraph = readFileSync(join(__dirname, '../../../supergraph.graphql'), 'utf8');
const mutations = /^type Mutation\n[^{]*\{([\s\S]*?)^\}/m.exec(supergraph)?.[1] ?? '';

// A mutation that is renamed would otherwise lose its limit in silence.
test.each(ATTEMPT_RULES)('$field is a mutation of the graph, and its account is where the rule looks', (rule) => {
  const input = new RegExp(`^  ${rule.field}\\(input: (\\w+)!\\)`, 'm').exec(mutations)?.[1];
  expect(input).toBeDefined();
  if (!rule.account || rule.account === 'caller') return;
  const [argument, field] = rule.account;
  expect(argument).toBe('input');
  expect(supergraph).toMatch(new RegExp(`^input ${input}\\n[^{]*\\{[^}]*^  ${field}: String!`, 'm'));
});
