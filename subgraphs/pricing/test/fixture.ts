import { Client } from 'pg';
import {
  type Answer,
  type Ask,
  createTestClock,
  createTestIds,
  staff,
  startTestSubgraph,
  type TestClock,
  type TestSubgraph,
} from '#testkit';
import { createPricing } from '../src/pricing';

/** pricing with lists in five currencies, in a shop whose clock stands still. */
export interface TestPricing extends TestSubgraph {
  readonly clock: TestClock;
  /** Staff who may do everything. */
  readonly editor: Ask;
  /** Ids of price lists by code: `eu-eur`, `eu-gbp`, `kr-krw`, `kw-kwd`, `jp-jpy`. */
  readonly lists: Readonly<Record<string, string>>;
  /** Ids of tax classes by code: `standard`, `reduced`, `untold` (which has no rates). */
  readonly taxClasses: Readonly<Record<string, string>>;
  readonly newId: ReturnType<typeof createTestIds>;
  /** Write a row past the service. */
  insert(table: string, row: Record<string, unknown>): Promise<void>;
}

const LISTS = [
  { code: 'eu-eur', channelSlug: 'eu', currencyCode: 'EUR', countryCode: 'DE', taxIncluded: true },
  { code: 'eu-gbp', channelSlug: 'eu', currencyCode: 'GBP', countryCode: 'DE', taxIncluded: true },
  { code: 'kr-krw', channelSlug: 'kr', currencyCode: 'KRW', countryCode: 'KR', taxIncluded: true },
  { code: 'kw-kwd', channelSlug: 'kw', currencyCode: 'KWD', countryCode: 'KW', taxIncluded: false },
  { code: 'jp-jpy', channelSlug: 'jp', currencyCode: 'JPY', countryCode: 'JP', taxIncluded: false },
];

const RATES: Record<string, Record<string, number>> = {
  standard: { DE: 1900, KR: 1000, KW: 500, JP: 1000 },
  reduced: { DE: 700, KR: 1000, KW: 0, JP: 800 },
  untold: {},
};

/** Start pricing for a test file, furnished by its own mutations; without lists and tax classes when not furnished. */
export async function startPricing({ furnished = true } = {}): Promise<TestPricing> {
  const clock = createTestClock();
  const pricing = await startTestSubgraph('pricing', (database) => createPricing({ database, now: clock.now }));
  // Connections are opened now: those who race must not wait for one, and so for each other.
  await Promise.all(Array.from({ length: 10 }, () => pricing.database.check()));
  const editor = pricing.as(staff('pricing:read', 'pricing:write'));
  const taxClasses: Record<string, string> = {};
  for (const [code, rates] of Object.entries(furnished ? RATES : {})) {
    const translations = [{ locale: 'ko', name: `${code} (한국어)` }];
    taxClasses[code] = await make(editor, 'taxClassCreate', 'taxClass', { code, name: code, translations });
    for (const [countryCode, rateBasisPoints] of Object.entries(rates)) {
      await make(editor, 'taxRateSet', 'taxRate', { taxClassId: taxClasses[code], countryCode, rateBasisPoints });
    }
  }
  const lists: Record<string, string> = {};
  for (const list of furnished ? LISTS : []) {
    lists[list.code] = await make(editor, 'priceListCreate', 'priceList', { ...list, name: list.code });
  }
  const insert: TestPricing['insert'] = async (table, row) => {
    const client = new Client({ connectionString: pricing.databaseUrl });
    await client.connect();
    const places = Object.keys(row).map((_column, index) => `$${index + 1}`);
    const statement = `INSERT INTO ${table} (${Object.keys(row)}) VALUES (${places})`;
    await client.query(statement, Object.values(row)).finally(() => client.end());
  };
  return { ...pricing, clock, editor, lists, taxClasses, newId: createTestIds(), insert };
}

/** A thing that pricing knows. */
export interface TestMerchandise {
  readonly id: string;
  readonly productId: string;
  readonly sku: string;
}

/** Make a thing, of a product of its own unless said, that has no prices yet. */
export async function makeMerchandise(
  { editor, newId, taxClasses }: TestPricing,
  { productId = newId('product') as string, taxClass = 'standard' } = {},
): Promise<TestMerchandise> {
  const id = newId('variant');
  const sku = `SKU-${id.slice(4, 14).toUpperCase()}`;
  const taxClassId = taxClasses[taxClass];
  await make(editor, 'merchandiseSet', 'merchandise', { id, productId, sku, taxClassId });
  return { id, productId, sku };
}

/** What a thing is to cost, in the list with a code. */
export interface TestPrice {
  readonly merchandise: TestMerchandise;
  readonly list?: string;
  readonly amountMinor: number;
  readonly compareAtMinor?: number | null;
  readonly from?: string | null;
  readonly until?: string | null;
  readonly expectedVersion?: number | null;
}

/** The input of `priceSet` for a price; in the list `eu-eur` unless said. */
export function priceInput({ lists }: TestPricing, { merchandise, list = 'eu-eur', ...rest }: TestPrice) {
  return {
    priceListId: lists[list],
    merchandiseId: merchandise.id,
    currencyCode: list.slice(-3).toUpperCase(),
    ...rest,
  };
}

/** Set a price that must not be refused; answers its id. */
export function setPrice(pricing: TestPricing, price: TestPrice): Promise<string> {
  return make(pricing.editor, 'priceSet', 'price', priceInput(pricing, price));
}

/** Call a mutation that must do what it is asked; answers the id of the thing it made. */
async function make(ask: Ask, mutation: string, thing: string, input: Record<string, unknown>): Promise<string> {
  const { data } = await must(
    ask<Record<string, Record<string, { id: string }>>>(
      `mutation ($input: ${inputTypeOf(mutation)}!) { ${mutation}(input: $input) { ${thing} { id } errors { code message } } }`,
      { input },
    ),
  );
  return data[mutation]?.[thing]?.id ?? '';
}

/** `priceSet` takes a `PriceSetInput`. */
export const inputTypeOf = (mutation: string): string => `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;

/** The answer, when nothing in it went wrong. */
export async function must<Data>(asked: Promise<Answer<Data>>): Promise<Answer<Data>> {
  const answer = await asked;
  const outcomes = Object.values(answer.data ?? {}) as ({ errors?: unknown[] } | null)[];
  const problems = [...answer.errors, ...outcomes.flatMap((outcome) => outcome?.errors ?? [])];
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return answer;
}

/** Ask for what pricing adds to entities of the catalog, as the gateway does. */
export async function entities<Entity>(
  ask: Ask,
  typename: 'Merchandise' | 'Product',
  ids: readonly string[],
  fields: string,
  headers: Record<string, string> = {},
): Promise<Pick<Answer<unknown>, 'errors'> & { entities: (Entity | null)[] }> {
  const of = ids.map((id) => ({ __typename: typename, id }));
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${typename} { ${fields} } } }`;
  const { data, errors } = await ask<{ _entities: (Entity | null)[] }>(query, { of }, headers);
  return { entities: data?._entities, errors };
}
