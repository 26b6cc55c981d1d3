import { must } from '../../harness/shop';
import type { Buyer } from '../harness/people';
import type { CartSeen, SessionSeen } from './evidence';

/** Carts asked about at a time: with their sessions, within what one operation may ask. */
const CHUNK = 10;

/** Carts, and the checkouts that they are known to have had, each as its buyer sees it. */
export async function readCarts(
  buyers: Iterable<Buyer>,
  sessionsOf: (cartId: string) => ReadonlySet<string>,
): Promise<CartSeen[]> {
  const all = [...buyers];
  const guests = all.filter(({ token }) => token !== null);
  const others = all.filter(({ token }) => token === null);
  const groups = [...chunks(guests), ...others.map((one) => [one])];
  const seen: CartSeen[] = [];
  for (const group of groups) seen.push(...(await readSome(group, sessionsOf)));
  return seen;
}

async function readSome(
  buyers: readonly Buyer[],
  sessionsOf: (cartId: string) => ReadonlySet<string>,
): Promise<CartSeen[]> {
  const [first] = buyers;
  if (!first) return [];
  const carts = await must(first.ask<Record<string, { state: string } | null>>(cartsQuery(buyers)));
  const sessions = new Map<string, SessionSeen>();
  const wanted = buyers.flatMap((buyer) => [...sessionsOf(buyer.cartId)].map((id) => ({ buyer, id })));
  for (const some of chunks(wanted)) {
    const answer = await must(first.ask<Record<string, SessionNode | null>>(sessionsQuery(some)));
    for (const node of Object.values(answer)) {
      if (node) sessions.set(node.id, { id: node.id, state: node.state, orderId: node.order?.id ?? null });
    }
  }
  return buyers.map(({ cartId: id, email }, index) => ({
    ...{ id, email, state: carts[`c${index}`]?.state ?? 'GONE' },
    sessions: [...sessionsOf(id)].map((id) => sessions.get(id) ?? { id, state: 'GONE', orderId: null }),
  }));
}

interface SessionNode {
  readonly id: string;
  readonly state: string;
  readonly order: { readonly id: string } | null;
}

const cartsQuery = (buyers: readonly Buyer[]): string =>
  `query ReadCarts { ${buyers
    .map(({ cartId, token }, index) => `c${index}: cart(id: "${cartId}"${withToken(token)}) { state }`)
    .join(' ')} }`;

const sessionsQuery = (some: readonly { readonly buyer: Buyer; readonly id: string }[]): string =>
  `query ReadSessions { ${some
    .map(({ buyer, id }, index) => `s${index}: checkoutSession(id: "${id}"${withToken(buyer.token)}) ${SESSION}`)
    .join(' ')} }`;

const withToken = (token: string | null): string => (token ? `, token: "${token}"` : '');

const SESSION = '{ id state order { id } }';

const chunks = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, at) => items.slice(at * CHUNK, (at + 1) * CHUNK));
