import { type Ask, type Entities, fetch } from './ask';
import { find, once, type Product, spread, type User } from './merge';
import { AUTHORS, PRODUCTS, REVIEWS, STOCK, TOP_PRODUCTS, USERS } from './operations';

/** Answer the heavy query by hand: seven requests, each as soon as it is known what to ask, and nothing twice. */
export async function answerHeavy(ask: Ask): Promise<Buffer> {
  const [{ users }, { topProducts }] = await Promise.all([
    fetch<{ users: User[] }>(ask, 'accounts', USERS),
    fetch<{ topProducts: Product[] }>(ask, 'products', TOP_PRODUCTS),
  ]);
  const [reviewed] = await Promise.all([
    fetch<{ users: User[]; products: Product[] }>(ask, 'reviews', REVIEWS, {
      users: users.map(userKey),
      products: topProducts.map(productKey),
    }),
    askStock(ask, topProducts, topProducts),
  ]);
  for (const [index, user] of users.entries()) user.reviews = reviewed.users[index]?.reviews;
  for (const [index, product] of topProducts.entries()) product.reviews = reviewed.products[index]?.reviews;
  const reviews = [...users, ...topProducts].flatMap((entity) => entity.reviews ?? []);
  const found = find(reviews, { users: [], products: [] });
  await Promise.all([askAuthors(ask, found.users), askProducts(ask, found.products)]);
  return Buffer.from(JSON.stringify({ data: { users, topProducts } }));
}

async function askAuthors(ask: Ask, authors: readonly User[]): Promise<void> {
  const asked = once(authors, idOf);
  const { _entities } = await fetch<Entities<User>>(ask, 'accounts', AUTHORS, { representations: asked.map(userKey) });
  spread(_entities, asked, authors, idOf);
}

async function askProducts(ask: Ask, products: readonly Product[]): Promise<void> {
  const asked = once(products, upcOf);
  const representations = asked.map(productKey);
  const { _entities } = await fetch<Entities<Product>>(ask, 'products', PRODUCTS, { representations });
  spread(_entities, asked, products, upcOf);
  await askStock(ask, asked, products);
}

async function askStock(ask: Ask, asked: readonly Product[], products: readonly Product[]): Promise<void> {
  const representations = asked.map(({ upc, price, weight }) => ({ __typename: 'Product', upc, price, weight }));
  const { _entities } = await fetch<Entities<Product>>(ask, 'inventory', STOCK, { representations });
  spread(_entities, asked, products, upcOf);
}

const idOf = ({ id }: User): string => id;
const upcOf = ({ upc }: Product): string => upc;
const userKey = ({ id }: User) => ({ __typename: 'User', id });
const productKey = ({ upc }: Product) => ({ __typename: 'Product', upc });
