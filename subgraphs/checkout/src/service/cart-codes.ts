import { done, notFound } from '#contracts';
import type { PassedOn } from '#kit';
import type { Cart } from '../domain/cart';
import { type CodeKind, isSameCode, namesGiftCard, problemOfCode } from '../domain/codes';
import type { Outcome } from '../domain/outcome';
import type { CartChange, CartChanging } from './change-cart';
import type { CartQuoting } from './quote-cart';

/** The most vouchers, and the most gift cards, that a cart takes. */
const MOST_CODES = 10;

/** Vouchers and gift cards of a cart. */
export function cartRedeeming({ askForCart }: Pick<CartQuoting, 'askForCart'>) {
  return {
    /** A cart with another code, if promotions finds that it does something for it. */
    async redeem(cart: Cart, kind: CodeKind, code: string, passOn: PassedOn): Promise<Outcome<Cart>> {
      if (cart[kind].some((one) => isSameCode(kind, one, code))) return done(cart);
      if (cart[kind].length >= MOST_CODES) return { kind: 'limit-reached', what: 'codes', limit: MOST_CODES };
      const { cart: quoted, discounts } = await askForCart({ ...cart, [kind]: [...cart[kind], code] }, passOn);
      if (!discounts) return { kind: 'service-away', service: 'promotions' };
      const problem = problemOfCode(discounts.problems, kind, code);
      return problem ? { kind: 'code-refused', reason: problem.code, message: problem.message } : done(quoted);
    },
  };
}

/** See {@link cartRedeeming}. */
export type CartRedeeming = ReturnType<typeof cartRedeeming>;

/** The use cases of vouchers and gift cards. */
export function cartCodeService({ changeCart }: CartChanging, { redeem }: CartRedeeming) {
  return {
    addVoucher: (change: CartChange, code: string): Promise<Outcome<Cart>> =>
      changeCart(change, (cart) => redeem(cart, 'voucherCodes', code, change.passOn)),

    removeVoucher: (change: CartChange, code: string): Promise<Outcome<Cart>> =>
      changeCart(change, (cart) => {
        const voucherCodes = cart.voucherCodes.filter((one) => !isSameCode('voucherCodes', one, code));
        return voucherCodes.length < cart.voucherCodes.length
          ? done({ ...cart, voucherCodes })
          : notFound('voucher', 'code');
      }),

    addGiftCard: (change: CartChange, code: string): Promise<Outcome<Cart>> =>
      changeCart(change, (cart) => redeem(cart, 'giftCardCodes', code, change.passOn)),

    /** @param named its code, or the masked code that a cart shows. */
    removeGiftCard: (change: CartChange, named: string): Promise<Outcome<Cart>> =>
      changeCart(change, (cart) => {
        const giftCardCodes = cart.giftCardCodes.filter((one) => !namesGiftCard(named, one));
        return giftCardCodes.length < cart.giftCardCodes.length
          ? done({ ...cart, giftCardCodes })
          : notFound('gift card', 'code');
      }),
  };
}
