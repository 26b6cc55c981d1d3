import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLSchema,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
  print,
} from 'graphql';
import { DEADLINE_HEADER, INTERNAL_TOKEN_HEADER } from '#contracts';
import { staff, type TestSubgraph } from './subgraph';

/** What the conformance suite must know of a service. */
export interface Conformance {
  readonly name: string;
  /** The service under test; asked for when the tests run. */
  readonly subgraph: () => TestSubgraph;
  /** Its committed schema file. */
  readonly schemaFile: string;
  /** A reference that fits none of its entities: `{ __typename: 'Product', id: 'prd_nothing' }`; one for each key. */
  readonly strangers: readonly ({ readonly __typename: string } & Record<string, unknown>)[];
  /** Mutations that any member of staff may use; none unless said. */
  readonly openToStaff?: readonly string[];
}

const ENTITIES = 'query ($of: [_Any!]!) { _entities(representations: $of) { __typename } }';

/** What every service of the graph does alike. Call it in the service's own test file. */
export function describeConformance(conformance: Conformance): void {
  const { name, subgraph, schemaFile, strangers, openToStaff = [] } = conformance;
  describe(`${name} is a good citizen of the graph`, () => {
    test('the committed schema is the one it serves', () => {
      expect(readFileSync(schemaFile, 'utf8')).toBe(subgraph().sdl);
    });

    test.each([
      ['no token', async () => undefined],
      ['a token for another service', () => subgraph().token({ kind: 'anonymous' }, 'another')],
      ['nonsense', async () => 'e30.e30.e30'],
    ])('a call with %s is refused, entities included', async (_what, token) => {
      const header = await token();
      for (const query of ['{ __typename }', '{ _service { sdl } }', ENTITIES]) {
        const { status, body } = await subgraph().request({
          url: '/graphql',
          headers: header ? { [INTERNAL_TOKEN_HEADER]: header } : {},
          body: { query, variables: { of: strangers } },
        });
        expect([status, JSON.parse(body).errors[0].extensions.code]).toEqual([401, 'UNSIGNED_CALL']);
      }
    });

    test('root fields are nullable, so that one service can fail alone', () => {
      const schema = schemaOf(subgraph());
      const roots = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
        Object.values(type?.getFields() ?? {}),
      );
      expect(roots.filter(({ type }) => isNonNullType(type)).map((field) => field.name)).toEqual([]);
    });

    test('no list is without a bound', () => {
      const unbounded = connectionFields(schemaOf(subgraph())).filter(
        ({ args }) => !args.some((arg) => arg.name === 'first'),
      );
      expect(unbounded.map((field) => field.name)).toEqual([]);
    });

    test('mutations take one input and answer with errors', () => {
      const odd = Object.values(schemaOf(subgraph()).getMutationType()?.getFields() ?? {}).filter(
        (field) => !(takesOneInput(field) && answersWithErrors(field)),
      );
      expect(odd.map((field) => field.name)).toEqual([]);
    });

    test('entities that are not there are null, not errors', async () => {
      const { data, errors } = await subgraph().anonymous<{ _entities: unknown[] }>(ENTITIES, { of: strangers });
      expect(errors).toEqual([]);
      expect(data._entities).toEqual(strangers.map(() => null));
    });

    test('a request for too many entities is refused', async () => {
      const of = Array.from({ length: 1_001 }, () => strangers[0]);
      const { errors } = await subgraph().anonymous(ENTITIES, { of });
      expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['TOO_MANY_ENTITIES']);
    });

    test('staff without a scope are forbidden what needs one, and people are asked to sign in', async () => {
      const guarded = await probeMutations(subgraph());
      for (const [field, anonymous, scopeless] of guarded) {
        if (anonymous === undefined) continue;
        expect([field, ['UNAUTHENTICATED', 'FORBIDDEN'].includes(anonymous)]).toEqual([field, true]);
        expect([field, scopeless === 'FORBIDDEN']).toEqual([field, !openToStaff.includes(field)]);
      }
    });

    test.each([
      ['x-locale', 'xx'],
      ['x-channel', "'; DROP TABLE--"],
      ['x-currency', 'XXX'],
    ])('the header %s with the value %j is refused', async (header, value) => {
      const { errors } = await subgraph().anonymous('{ __typename }', {}, { [header]: value });
      expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['INVALID_HEADER']);
    });

    test('work that nobody waits for is not begun, and other work is', async () => {
      const late = await subgraph().anonymous('{ __typename }', {}, { [DEADLINE_HEADER]: '0' });
      expect([late.data, late.errors[0]?.extensions]).toEqual([
        undefined,
        { code: 'DEADLINE_EXCEEDED', retryable: true },
      ]);
      const early = await subgraph().anonymous('{ __typename }', {}, { [DEADLINE_HEADER]: '5000' });
      expect(early.errors).toEqual([]);
    });

    test.each([
      ['malformed JSON', '{"query":', 400],
      ['no query', '{}', 400],
      ['an unknown field', '{"query":"{ nothing }"}', 400],
      ['a syntax error', '{"query":"{ nothing "}', 400],
      ['a body above the limit', JSON.stringify({ query: `{ __typename } #${'x'.repeat(2 << 20)}` }), 413],
    ])('%s is answered with a coded error', async (_what, body, expected) => {
      const headers = { [INTERNAL_TOKEN_HEADER]: await subgraph().token({ kind: 'anonymous' }) };
      const answer = await subgraph().request({ url: '/graphql', headers, body });
      expect(answer.status).toBe(expected);
      expect(JSON.parse(answer.body).errors[0].extensions.code).toEqual(expect.any(String));
      expect(answer.body).not.toMatch(/node_modules|\.ts:|stacktrace/);
    });

    test('it is ready while its database is there', async () => {
      const { status, body } = await subgraph().request({ url: '/health/ready', method: 'GET' });
      expect([status, JSON.parse(body)]).toEqual([200, { status: 'ready', checks: { database: 'up' } }]);
    });
  });
}

const schemaOf = ({ sdl }: TestSubgraph): GraphQLSchema => buildSchema(withoutFederation(sdl), { assumeValid: true });

function withoutFederation(sdl: string): string {
  const { definitions } = parse(sdl);
  return definitions
    .filter(({ kind }) => kind !== 'SchemaExtension')
    .map(print)
    .join('\n');
}

type Field = GraphQLField<unknown, unknown>;

function connectionFields(schema: GraphQLSchema): Field[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()))
    .filter(({ type }) => String(type).replace('!', '').endsWith('Connection'));
}

function takesOneInput({ args }: Field): boolean {
  const [input, ...rest] = args;
  return (
    input?.name === 'input' && rest.length === 0 && isNonNullType(input.type) && isInputObjectType(input.type.ofType)
  );
}

function answersWithErrors({ type }: Field): boolean {
  const errors = isObjectType(type) ? type.getFields().errors?.type : undefined;
  return isNonNullType(errors) && isListType(errors.ofType);
}

/** What each mutation says to nobody in particular, and to staff without a scope, when called with an empty input. */
async function probeMutations(subgraph: TestSubgraph): Promise<[string, string | undefined, string | undefined][]> {
  const fields = Object.values(schemaOf(subgraph).getMutationType()?.getFields() ?? {});
  const scopeless = subgraph.as(staff());
  return Promise.all(
    fields.map(async (field): Promise<[string, string | undefined, string | undefined]> => {
      const query = `mutation { ${field.name}(input: ${emptyInput(field)}) { __typename } }`;
      const codes = await Promise.all([subgraph.anonymous(query), scopeless(query)]);
      const [nobody, nothing] = codes.map(({ errors }) => errors[0]?.extensions?.code as string | undefined);
      return [field.name, isRefusal(nobody) ? nobody : undefined, nothing];
    }),
  );
}

const isRefusal = (code: string | undefined): boolean => code === 'UNAUTHENTICATED' || code === 'FORBIDDEN';

/** The least that fits an input's type, so that the guard and not the type says no. */
function emptyInput({ args }: Field): string {
  return literal(args[0]?.type);
}

function literal(type: unknown): string {
  if (!isNonNullType(type)) return 'null';
  const inner = type.ofType;
  if (isListType(inner)) return '[]';
  if (isInputObjectType(inner)) {
    const parts = Object.values(inner.getFields())
      .filter((field) => isNonNullType(field.type) && field.defaultValue === undefined)
      .map((field) => `${field.name}: ${literal(field.type)}`);
    return `{ ${parts.join(', ')} }`;
  }
  return SAMPLES[String(inner)] ?? enumSample(inner);
}

const SAMPLES: Record<string, string> = {
  ID: '"x"',
  String: '"x"',
  Int: '1',
  Float: '1',
  Boolean: 'true',
  MinorUnits: '1',
  CurrencyCode: '"EUR"',
  Decimal: '"1"',
  DateTime: '"2026-01-01T00:00:00Z"',
};

function enumSample(type: unknown): string {
  const values = (type as { getValues?: () => readonly { name: string }[] }).getValues?.() ?? [];
  return values[0]?.name ?? 'null';
}
