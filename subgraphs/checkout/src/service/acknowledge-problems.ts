import { done } from '#contracts';
import { acknowledge } from '../domain/acknowledge';
import type { Cart } from '../domain/cart';
import type { Outcome } from '../domain/outcome';
import type { CartChange, CartChanging } from './change-cart';
import type { StockHolding } from './hold-stock';
import type { CartQuoting } from './quote-cart';

/** The use case of taking a cart as it can be had. */
export function acknowledgingService(
  { changeCart }: CartChanging,
  { askForCart }: CartQuoting,
  { holdWhatThereIs }: StockHolding,
) {
  return {
    acknowledgeProblems: (change: CartChange): Promise<Outcome<Cart>> =>
      changeCart(
        change,
        async (cart) => {
          const { cart: quoted, discounts } = await askForCart(cart, change.passOn);
          return done(await holdWhatThereIs(acknowledge(quoted, discounts), change.passOn));
        },
        { setsStock: true },
      ),
  };
}
