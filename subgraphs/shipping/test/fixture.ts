import { createLog } from '#kit';
import {
  type Ask,
  createTestClock,
  service,
  staff,
  startTestSubgraph,
  type TestClock,
  type TestSubgraph,
} from '#testkit';
import type { Carrier } from '../src/carriers/carrier';
import { createShipping } from '../src/shipping';

/** shipping on a clock of its own, and those who ask it. */
export interface TestShipping extends TestSubgraph {
  readonly clock: TestClock;
  readonly admin: Ask;
  readonly checkout: Ask;
}

/** Start shipping with nothing in it. */
export async function startShipping(carriers: readonly Carrier[] = []): Promise<TestShipping> {
  const clock = createTestClock();
  const log = createLog('shipping', 'silent');
  const shipping = await startTestSubgraph('shipping', (database) =>
    createShipping({ database, log, carriers, now: clock.now }),
  );
  return {
    ...shipping,
    clock,
    admin: shipping.as(staff('shipping:read', 'shipping:write')),
    checkout: shipping.as(service('checkout')),
  };
}

/** The data of an answer in which nothing went wrong. */
export async function must<Data>(asked: Promise<{ data: Data; errors: readonly unknown[] }>): Promise<Data> {
  const { data, errors } = await asked;
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data;
}

/** What a mutation answered: the thing under its name, and why not. */
export interface Outcome {
  readonly errors: readonly { readonly code: string; readonly path: readonly string[] }[];
  readonly [thing: string]: unknown;
}

/** Ask for a mutation by its name, and for `fields` of the thing it answers with. */
export async function mutate(
  ask: Ask,
  name: string,
  input: unknown,
  fields: string,
  type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`,
): Promise<Outcome> {
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} errors { code path } } }`;
  const outcome = (await must(ask<Record<string, Outcome>>(query, { input })))[name];
  if (!outcome) throw new Error(`no answer to ${name}`);
  return outcome;
}

/** A method's tariff that costs one amount. */
export const flat = (currencyCode: string, amountMinor: number) => ({ currencyCode, tiers: [{ amountMinor }] });

/** Make a zone, and say its id. */
export async function makeZone(shipping: TestShipping, code: string, countryCodes: readonly string[]): Promise<string> {
  const { shippingZone } = await mutate(
    shipping.admin,
    'shippingZoneCreate',
    { code, name: code, countryCodes },
    'shippingZone { id }',
  );
  return (shippingZone as { id: string }).id;
}

/** Make a method that costs 4.90 EUR in the channel `eu` unless said otherwise, and say its id. */
export async function makeMethod(
  shipping: TestShipping,
  input: { zoneId: string; code: string } & Record<string, unknown>,
): Promise<string> {
  const usual = { name: input.code, channelSlugs: ['eu'], carrier: 'sandbox', minDays: 1, maxDays: 2 };
  const { shippingMethod, errors } = await mutate(
    shipping.admin,
    'shippingMethodCreate',
    { ...usual, tariffs: [flat('EUR', 490)], ...input },
    'shippingMethod { id }',
  );
  if (!shippingMethod) throw new Error(JSON.stringify(errors));
  return (shippingMethod as { id: string }).id;
}
