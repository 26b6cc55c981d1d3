import { done, type PostalAddress } from '#contracts';
import type { PassedOn } from '#kit';
import type { Cart } from '../domain/cart';
import type { Outcome } from '../domain/outcome';
import type { CartChange, CartChanging } from './change-cart';
import { placeOf, toTax } from './fill-cart';
import { orAway } from './or-away';
import type { Parts } from './parts';
import type { CartQuoting } from './quote-cart';

/** Whom a cart is for, and where it goes; what is left out stays. */
export interface CartAddresses {
  readonly email?: string;
  readonly shippingAddress?: PostalAddress;
  readonly billingAddress?: PostalAddress;
}

/** How a cart gets where it goes. */
export function cartDelivery({ others }: Parts, { shippingOffers, toMethod }: CartQuoting) {
  return {
    /** A cart with addresses; in another country things are taxed otherwise, which pricing is asked about at once. */
    async address(cart: Cart, addresses: CartAddresses, passOn: PassedOn): Promise<Outcome<Cart>> {
      const addressed = { ...cart, ...addresses };
      const countryCode = addressed.shippingAddress?.countryCode;
      if (countryCode === cart.shippingAddress?.countryCode) return done(addressed);
      const ids = cart.lines.map(({ merchandiseId }) => merchandiseId);
      const prices = await orAway('pricing', others.price(ids, placeOf(addressed), passOn));
      if ('kind' in prices) return prices;
      const lines = cart.lines.map((line) => {
        const { taxPercent, taxClassCode } = prices.lines.get(line.merchandiseId) ?? line;
        return { ...line, taxPercent, taxClassCode };
      });
      return done({ ...addressed, lines, tax: toTax(prices) });
    },

    /** A cart that is sent in one of the ways that shipping offers for it. */
    async choose(cart: Cart, methodId: string, passOn: PassedOn): Promise<Outcome<Cart>> {
      if (!cart.shippingAddress) return { kind: 'address-missing' };
      const offers = await shippingOffers(cart, passOn);
      if (!offers) return { kind: 'service-away', service: 'shipping' };
      const offer = offers.find((one) => one.methodId === methodId);
      if (!offer || cart.tax.shippingPercent === null) return { kind: 'shipping-not-offered' };
      return done({ ...cart, shippingMethod: toMethod(cart, offer) });
    },
  };
}

/** See {@link cartDelivery}. */
export type CartDelivery = ReturnType<typeof cartDelivery>;

/** The use cases of where a cart goes, and how. */
export function cartDeliveryService({ changeCart }: CartChanging, { address, choose }: CartDelivery) {
  return {
    setAddresses: (change: CartChange, addresses: CartAddresses): Promise<Outcome<Cart>> =>
      changeCart(change, (cart) => address(cart, addresses, change.passOn)),

    chooseShippingMethod: (change: CartChange, methodId: string): Promise<Outcome<Cart>> =>
      changeCart(change, (cart) => choose(cart, methodId, change.passOn)),
  };
}
