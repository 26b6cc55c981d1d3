import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApolloGateway } from '@apollo/gateway';
import {
  type FieldNode,
  type GraphQLSchema,
  isEnumType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  validate,
} from 'graphql';
import { getVariableValues } from 'graphql/execution/values';
import { fill, placeholdersOf, stepsOf } from '../e2e/walkthrough/placeholders';
import { readWalkthrough } from '../e2e/walkthrough/read-walkthrough';

const root = join(__dirname, '..');
const { headers, steps } = readWalkthrough('buying.md');
const page = readFileSync(join(root, 'docs', 'buying.md'), 'utf8');

let schema: GraphQLSchema;
beforeAll(async () => {
  process.env.APOLLO_TELEMETRY_DISABLED = 'true';
  const supergraphSdl = readFileSync(join(root, 'supergraph.graphql'), 'utf8');
  const buildService = () => ({ process: async () => ({}) });
  const logger = { debug() {}, info() {}, warn() {}, error() {} };
  ({ schema } = await new ApolloGateway({ supergraphSdl, buildService, logger }).load());
});

test('docs/buying.md has operations for everybody who takes part', () => {
  expect(steps.size).toBeGreaterThan(30);
  expect(new Set([...steps.values()].map(({ tab }) => tab))).toEqual(new Set(headers.keys()));
});

describe.each([...steps])('%s', (name, { query, variables, tab }) => {
  const [operation] = parse(query).definitions as [OperationDefinitionNode];

  test('is an operation that the graph knows', () => {
    expect(validate(schema, parse(query)).map(({ message }) => message)).toEqual([]);
  });

  test('has the variables it needs, and no other', () => {
    const filled = fill(standIns(variables), (placeholder) => placeholder) as Record<string, unknown>;
    const definitions = operation.variableDefinitions ?? [];
    const { errors = [] } = getVariableValues(schema, definitions, filled);
    expect(errors.map(({ message }) => message)).toEqual([]);
    expect(Object.keys(filled).sort()).toEqual(definitions.map(({ variable }) => variable.name.value).sort());
  });

  test('says nothing that was not answered before', () => {
    const before = [...steps.keys()].slice(0, [...steps.keys()].indexOf(name));
    const answered = new Set(before.flatMap((earlier) => pathsOf(steps.get(earlier)?.query ?? '')));
    const named = [variables, headers.get(tab) ?? ''].flatMap(placeholdersOf).filter((one) => one !== 'new key');
    expect(named.filter((path) => !answered.has(stepsOf(path.replace(/\[\d+\]/g, '')).join('.')))).toEqual([]);
  });
});

test('every operation of the page is run by e2e/journeys/buy.test.ts', () => {
  const journey = readFileSync(join(root, 'e2e', 'journeys', 'buy.test.ts'), 'utf8');
  expect([...steps.keys()].filter((name) => !journey.includes(`'${name}'`))).toEqual([]);
});

test('every code that it explains is one that the shop can answer', () => {
  const [, table = ''] = page.split('## When it says no');
  const codes = [...table.matchAll(/`([A-Z][A-Z_]{3,})`/g)].map(([, code]) => code as string);
  const enums = Object.values(schema.getTypeMap()).filter(isEnumType);
  const known = enums
    .filter(({ name }) => /(ErrorCode|ProblemCode|State)$/.test(name))
    .flatMap((type) => type.getValues().map(({ name }) => name));
  const faults = [...readFileSync(join(root, 'docs', 'errors.md'), 'utf8').matchAll(/^\| `([A-Z_]+)`/gm)].map(
    ([, code]) => code as string,
  );
  expect(codes.length).toBeGreaterThan(10);
  expect(codes.filter((code) => ![...known, ...faults].includes(code))).toEqual([]);
});

/** Something of the right kind in place of each placeholder that is not in quotes: a number. */
const standIns = (template: string): string => template.replace(/(?<=: )<[\w.[\]]+>/g, '1');

/** The paths of all fields that an operation asks for, as in `cart.lines.id`. */
function pathsOf(query: string): string[] {
  const [operation] = parse(query).definitions as [OperationDefinitionNode];
  return below(operation.selectionSet, '');
}

function below({ selections }: SelectionSetNode, path: string): string[] {
  const fields = selections.filter((selection): selection is FieldNode => selection.kind === Kind.FIELD);
  return fields.flatMap(({ name, selectionSet }) => {
    const here = `${path}${name.value}`;
    return [here, ...(selectionSet ? below(selectionSet, `${here}.`) : [])];
  });
}
