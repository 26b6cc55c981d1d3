import type { Cart } from '../domain/cart';
import type { Quoted } from '../service/quote-cart';

/** Quote each cart of a request once, in the version it is in, however many of its fields are asked for. */
export function createQuotes(ask: (cart: Cart) => Promise<Quoted>): (cart: Cart) => Promise<Quoted> {
  const asked = new Map<string, Promise<Quoted>>();
  return (cart) => {
    const key = `${cart.id} ${cart.version}`;
    const known = asked.get(key) ?? ask(cart);
    asked.set(key, known);
    return known;
  };
}
