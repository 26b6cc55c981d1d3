import { DEMO_CUSTOMER, DEMO_STAFF } from '#demo';
import type { Actors } from './scenarios';

type Credentials = { readonly email: string; readonly password: string };

/** Find who and what the scenarios are about, through the graph as anybody would. */
export async function findActors(url: string): Promise<Actors> {
  const [customerToken, staffToken] = [await signIn(url, DEMO_CUSTOMER), await signIn(url, DEMO_STAFF.ADMIN)];
  const { products, warehouses } = await ask<{
    products: { nodes: { slug: string; variants: { id: string }[]; rating: { count: number } }[] };
    warehouses: { nodes: { id: string }[] };
  }>(
    url,
    `{ products(first: 100, orderBy: OLDEST) { nodes { slug variants { id } rating { count } } }
       warehouses(first: 1) { nodes { id } } }`,
    {},
    staffToken,
  );
  const product = products.nodes.find(({ variants, rating }) => variants.length >= 4 && rating.count >= 10);
  const [variant] = product?.variants ?? [];
  const [warehouse] = warehouses.nodes;
  if (!product || !variant || !warehouse) throw new Error('The shop has no product to measure with: is it seeded?');
  const stock = { merchandiseId: variant.id, warehouseId: warehouse.id };
  return { customerToken, staffToken, productSlug: product.slug, stock };
}

async function signIn(url: string, { email, password }: Credentials): Promise<string> {
  const mutation = `mutation ($input: SignInInput!) { signIn(input: $input) { session { accessToken } errors { code } } }`;
  const { signIn: outcome } = await ask<{ signIn: { session: { accessToken: string } | null; errors: unknown[] } }>(
    url,
    mutation,
    { input: { email, password } },
  );
  if (!outcome.session) throw new Error(`${email} cannot sign in: ${JSON.stringify(outcome.errors)}`);
  return outcome.session.accessToken;
}

async function ask<Data>(url: string, query: string, variables: unknown, token?: string): Promise<Data> {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  const { data, errors } = (await answer.json()) as { data: Data; errors?: unknown };
  if (errors) throw new Error(`The shop answered with errors: ${JSON.stringify(errors)}`);
  return data;
}
