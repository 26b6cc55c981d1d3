import { randomUUID } from 'node:crypto';
import { ask, bearer } from '../ask';

/** Where buyers are. */
export const CHANNEL = { 'x-channel': 'eu' };

/** Where what they buy is sent. */
export const ADDRESS = {
  recipient: 'Alex Example',
  line1: 'Example Street 1',
  city: 'Berlin',
  postalCode: '10115',
  countryCode: 'DE',
};

/** What there is to buy, and how it is sent. */
export interface Shelf {
  readonly variantIds: readonly string[];
  readonly shippingMethodId: string;
}

/** Things to buy: enough that buyers seldom meet at one, as in a shop. */
const VARIANTS = 100;

/** Units that are added of each, so that none runs out. */
const PLENTY = 100_000;

/** The warehouse that the channel asks first. */
const WAREHOUSE = 'leipzig';

/** Choose what is bought, and have staff put plenty of it there. */
export async function fillShelf(url: string, staffToken: string): Promise<Shelf> {
  const { products } = await ask<{ products: { nodes: { variants: { id: string }[] }[] } }>(url, {
    query: 'query ($first: Int!) { products(first: $first, orderBy: OLDEST) { nodes { variants(first: 1) { id } } } }',
    variables: { first: VARIANTS },
    headers: CHANNEL,
  });
  const variantIds = products.nodes.flatMap(({ variants }) => variants.map(({ id }) => id));
  await receive(url, staffToken, variantIds);
  return { variantIds, shippingMethodId: await findMethod(url, variantIds) };
}

async function receive(url: string, staffToken: string, variantIds: readonly string[]): Promise<void> {
  const headers = bearer(staffToken);
  const { warehouse } = await ask<{ warehouse: { id: string } | null }>(url, {
    query: 'query ($code: String!) { warehouse(code: $code) { id } }',
    variables: { code: WAREHOUSE },
    headers,
  });
  const received = { warehouseId: warehouse?.id, delta: PLENTY, reason: 'RECEIVED' };
  const lines = variantIds.map((merchandiseId) => ({ ...received, merchandiseId }));
  const { stockAdjustMany } = await ask<{ stockAdjustMany: { errors: unknown[] } }>(url, {
    query: 'mutation ($input: StockAdjustManyInput!) { stockAdjustMany(input: $input) { errors { code message } } }',
    variables: { input: { idempotencyKey: randomUUID(), lines } },
    headers,
  });
  if (stockAdjustMany.errors.length > 0) throw new Error(`no stock: ${JSON.stringify(stockAdjustMany.errors)}`);
}

/** The first way of sending something to where the buyers are. */
async function findMethod(url: string, [merchandiseId]: readonly string[]): Promise<string> {
  const { cartCreate } = await ask<{ cartCreate: { cart: { shippingOptions: { id: string }[] } | null } }>(url, {
    query: 'mutation ($input: CartCreateInput!) { cartCreate(input: $input) { cart { shippingOptions { id } } } }',
    variables: { input: { lines: [{ merchandiseId }], shippingAddress: ADDRESS } },
    headers: CHANNEL,
  });
  const [method] = cartCreate.cart?.shippingOptions ?? [];
  if (!method) throw new Error('The shop sends nothing to where the buyers are: is it seeded?');
  return method.id;
}
