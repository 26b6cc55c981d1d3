import type { FetchNode, PlanNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { Kind, parse, print, stripIgnoredCharacters, visit } from 'graphql';
import { mapFetches } from '../map-fetches';
import { keepApart } from './keep-apart';
import type { RequiredField, Requirements } from './requirements';

/**
 * A plan over the supergraph of some {@link Requirements}, for the services as they are: they are asked for what is
 * required under the name that it has there, and told of it under its own.
 */
export function askRequired(plan: PlanNode, requirements: Requirements): PlanNode {
  const { fields } = requirements;
  return mapFetches(plan, (fetch) => {
    const [first, ...rest] = keepApart(fetch, requirements).map((one) => ask(one, fields));
    if (!first) throw new Error('a fetch that asks for nothing is not planned');
    return rest.length === 0 ? first : { kind: 'Parallel', nodes: [first, ...rest] };
  });
}

type Fields = ReadonlyMap<string, RequiredField>;

function ask(fetch: FetchNode, fields: Fields): FetchNode {
  const { operation, requires } = fetch;
  return { ...fetch, operation: askFor(operation, fields), ...(requires && { requires: tell(requires, fields) }) };
}

function askFor(operation: string, fields: Fields): string {
  if (![...fields.keys()].some((name) => operation.includes(name))) return operation;
  const document = visit(parse(operation, { noLocation: true }), {
    Field(node) {
      const required = fields.get(node.name.value);
      if (!required) return undefined;
      const name = { kind: Kind.NAME, value: required.name } as const;
      const given = [...required.arguments, ...(node.arguments ?? [])];
      return { ...node, alias: node.alias ?? node.name, name, arguments: given };
    },
  });
  return stripIgnoredCharacters(print(document));
}

const tell = (selections: readonly QueryPlanSelectionNode[], fields: Fields): QueryPlanSelectionNode[] =>
  selections.map((node) => {
    const inner = { ...node, ...(node.selections && { selections: tell(node.selections, fields) }) };
    const required = node.kind === 'Field' ? fields.get(node.name) : undefined;
    return required ? { ...inner, alias: required.name } : inner;
  });
