import { DEMO_CUSTOMER, DEMO_STAFF } from '#demo';
import { ask, bearer } from './ask';

/** Who and what is measured with. */
export interface Actors {
  readonly customerToken: string;
  readonly staffToken: string;
  /** A published product with several variants and at least ten reviews. */
  readonly productSlug: string;
  /** What stock is counted of, and where. */
  readonly stock: { readonly merchandiseId: string; readonly warehouseId: string };
}

/** Find who and what is measured with, through the graph as anybody would. */
export async function findActors(url: string): Promise<Actors> {
  const [customerToken, staffToken] = [await signIn(url, DEMO_CUSTOMER), await signIn(url, DEMO_STAFF.ADMIN)];
  const { products, warehouses } = await ask<{
    products: { nodes: { slug: string; variants: { id: string }[]; rating: { count: number } }[] };
    warehouses: { nodes: { id: string }[] };
  }>(url, {
    query: `{ products(first: 100, orderBy: OLDEST) { nodes { slug variants { id } rating { count } } }
       warehouses(first: 1) { nodes { id } } }`,
    headers: bearer(staffToken),
  });
  const product = products.nodes.find(({ variants, rating }) => variants.length >= 4 && rating.count >= 10);
  const [variant] = product?.variants ?? [];
  const [warehouse] = warehouses.nodes;
  if (!product || !variant || !warehouse) throw new Error('The shop has no product to measure with: is it seeded?');
  const stock = { merchandiseId: variant.id, warehouseId: warehouse.id };
  return { customerToken, staffToken, productSlug: product.slug, stock };
}

async function signIn(
  url: string,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<string> {
  const { signIn: outcome } = await ask<{ signIn: { session: { accessToken: string } | null; errors: unknown[] } }>(
    url,
    {
      query: `mutation ($input: SignInInput!) { signIn(input: $input) { session { accessToken } errors { code } } }`,
      variables: { input: { email, password } },
    },
  );
  if (!outcome.session) throw new Error(`${email} cannot sign in: ${JSON.stringify(outcome.errors)}`);
  return outcome.session.accessToken;
}
