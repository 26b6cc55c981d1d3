import { PayloadOf } from '#kit';
import { CartType } from '../types/cart';
import { CartError } from '../types/cart-error';

/** What every change of a cart answers. */
export const CartPayload = PayloadOf(CartError, 'Cart', () => CartType);
