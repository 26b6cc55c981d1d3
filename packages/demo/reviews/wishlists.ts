import { customerId, homeOf, joinedAt } from '../accounts/customer-plan';
import { lifecycleOf } from '../catalog/lifecycle';
import { productId } from '../catalog/product-plan';
import { momentBetween, TODAY, toInstant } from '../chance/calendar';
import { demoId } from '../chance/demo-id';
import { createRandom } from '../chance/random';
import type { DemoWishlist, DemoWishlistItem } from '../types/reviews';

const MOST_ITEMS = 8;
const NAMES = { en: 'Wishlist', ko: '위시리스트' } as const;

/** The wishlists of customers 0 to `customers` − 1: three in five have one, the demo customer among them. */
export function* createWishlists(customers: number, products: number): Iterable<DemoWishlist> {
  for (let ordinal = 0; ordinal < customers; ordinal += 1) {
    const random = createRandom('wishlist', ordinal);
    const isWished = random.chance(0.6);
    if (isWished || ordinal === 0) yield createWishlist(ordinal, products, random.between(1, MOST_ITEMS));
  }
}

function createWishlist(ordinal: number, products: number, wanted: number): DemoWishlist {
  const createdAt = momentBetween('wishlist created', ordinal, joinedAt(ordinal), TODAY);
  return {
    id: demoId('wishlist', ordinal, createdAt),
    customerId: customerId(ordinal),
    name: NAMES[homeOf(ordinal).locale],
    items: choosePublished(ordinal, products, wanted).map((product, position) =>
      createItem(ordinal * MOST_ITEMS + position, product, createdAt),
    ),
    createdAt: toInstant(createdAt),
  };
}

function createItem(ordinal: number, product: number, wishlistCreatedAt: number): DemoWishlistItem {
  const from = Math.max(wishlistCreatedAt, lifecycleOf(product).publishedAt ?? 0);
  const addedAt = momentBetween('wishlist item added', ordinal, from, TODAY);
  return { id: demoId('wishlistItem', ordinal, addedAt), productId: productId(product), addedAt: toInstant(addedAt) };
}

/** Neighbours in the list of all products stand on different shelves, so any run of them is a mixed bag. */
function choosePublished(customer: number, products: number, wanted: number): number[] {
  const start = createRandom('wishlist items', customer).below(products);
  const chosen: number[] = [];
  for (let step = 0; step < products && chosen.length < wanted; step += 1) {
    const product = (start + step) % products;
    if (lifecycleOf(product).status === 'PUBLISHED') chosen.push(product);
  }
  return chosen;
}
