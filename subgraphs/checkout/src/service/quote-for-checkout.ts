import type { PassedOn } from '#kit';
import type { Cart } from '../domain/cart';
import type { DiscountQuote } from '../domain/discounts';
import { type OrderSnapshot, orderSnapshot } from '../domain/order-snapshot';
import { type CartProblem, isBlocking } from '../domain/problem';
import { type DiscountQuestion, discountQuestion } from '../domain/questions';
import { type Missing, missingIn } from '../domain/readiness';
import type { Totals } from '../domain/totals';
import type { CartQuoting } from './quote-cart';

/** What a cart comes to for whoever buys it now, or why it cannot be bought. */
export type CheckoutQuote =
  | { readonly kind: 'incomplete'; readonly missing: readonly Missing[] }
  | { readonly kind: 'problems'; readonly problems: readonly CartProblem[] }
  | ReadyToBuy;

/** A cart that can be bought. */
export interface ReadyToBuy {
  readonly kind: 'ready';
  /** With the prices that hold now. */
  readonly cart: Cart;
  readonly totals: Totals;
  readonly discounts: DiscountQuote;
  /** What promotions was asked; what is held is asked for in the same words. */
  readonly question: DiscountQuestion;
  /** What its order says. */
  readonly snapshot: OrderSnapshot;
}

/** Quoting a cart that is about to be bought. */
export function checkoutQuoting({ quoteCart }: Pick<CartQuoting, 'quoteCart'>) {
  return {
    /** What a cart comes to, with nothing left to say about it. Discounts that could not be asked for are none. */
    async quoteForCheckout(cart: Cart, passOn: PassedOn): Promise<CheckoutQuote> {
      const missing = missingIn(cart);
      const { email } = cart;
      if (missing.length > 0 || !email) return { kind: 'incomplete', missing };
      const quoted = await quoteCart(cart, passOn);
      const problems = quoted.problems.filter((problem) => isBlocking(problem, quoted.cart));
      if (problems.length > 0) return { kind: 'problems', problems };
      const discounts = quoted.discounts ?? { discounts: [], giftCards: [], problems: [] };
      const snapshot = orderSnapshot({ ...quoted.cart, email }, discounts, quoted.totals);
      return { ...quoted, kind: 'ready', discounts, snapshot, question: discountQuestion(quoted.cart) };
    },
  };
}

/** See {@link checkoutQuoting}. */
export type CheckoutQuoting = ReturnType<typeof checkoutQuoting>;
