import type { Cart } from '../domain/cart';
import { contentsOf, put, setQuantities, takeOut, type WantedLine } from '../domain/cart-contents';
import type { Outcome } from '../domain/outcome';
import type { CartChange, CartChanging } from './change-cart';
import type { FillCart } from './fill-cart';
import type { Parts } from './parts';

/** The use cases of what is in a cart. */
export function cartLineService({ rules }: Parts, { changeCart }: CartChanging, fill: FillCart) {
  return {
    addLines: (change: CartChange, lines: readonly WantedLine[]): Promise<Outcome<Cart>> =>
      refill(change, (cart) => put(contentsOf(cart), lines, rules)),

    updateLines: (
      change: CartChange,
      lines: readonly { readonly lineId: string; readonly quantity: number }[],
    ): Promise<Outcome<Cart>> => refill(change, (cart) => setQuantities(cart.lines, lines, rules)),

    removeLines: (change: CartChange, lineIds: readonly string[]): Promise<Outcome<Cart>> =>
      refill(change, (cart) => takeOut(cart.lines, lineIds)),
  };

  function refill(change: CartChange, decide: (cart: Cart) => Outcome<readonly WantedLine[]>): Promise<Outcome<Cart>> {
    return changeCart(
      change,
      async (cart) => {
        const wanted = decide(cart);
        return wanted.kind === 'done' ? fill(cart, wanted.value, change.passOn) : wanted;
      },
      { setsStock: true },
    );
  }
}
