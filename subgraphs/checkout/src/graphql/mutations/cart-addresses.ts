import { given, type PostalAddressInput, toPostalAddress } from '#kit';
import type { CartAddresses } from '../../service/cart-delivery';

/** Whom a cart is for and where it goes, as inputs say it. */
export interface AddressFields {
  readonly email?: string | null;
  readonly shippingAddress?: PostalAddressInput | null;
  readonly billingAddress?: PostalAddressInput | null;
}

/** The addresses that an input has; what is left out stays as it is. */
export function toAddresses({ email, shippingAddress, billingAddress }: AddressFields): CartAddresses {
  return given({
    email: email?.trim(),
    shippingAddress: shippingAddress && toPostalAddress(shippingAddress),
    billingAddress: billingAddress && toPostalAddress(billingAddress),
  });
}
