import { buildFederatedSchema } from '#kit';
import type { CheckoutContext } from './context';
import { CartFields } from './fields/cart';
import { CartErrorFields } from './fields/cart-error';
import { CartLineFields } from './fields/cart-line';
import { CheckoutErrorFields } from './fields/checkout-error';
import { CustomerFields } from './fields/customer';
import { CartCodeMutations } from './mutations/cart-codes';
import { CartCreateMutation } from './mutations/cart-create';
import { CartDeliveryMutations } from './mutations/cart-delivery';
import { CartLineMutations } from './mutations/cart-lines';
import { CartMergeMutation } from './mutations/cart-merge';
import { CartProblemMutations } from './mutations/cart-problems';
import { CheckoutCompleteMutation } from './mutations/checkout-complete';
import { CartQuery } from './queries/cart';
import { CheckoutSessionQuery } from './queries/checkout-session';
import { findCustomer, findMerchandise } from './references';
import { CustomerType } from './types/customer';

/** checkout's part of the graph. */
export const createSchema = () =>
  buildFederatedSchema<CheckoutContext>({
    resolvers: [
      CartQuery,
      CheckoutSessionQuery,
      CartCreateMutation,
      CartLineMutations,
      CartDeliveryMutations,
      CartCodeMutations,
      CartProblemMutations,
      CartMergeMutation,
      CheckoutCompleteMutation,
      CartFields,
      CartLineFields,
      CartErrorFields,
      CheckoutErrorFields,
      CustomerFields,
    ],
    orphanedTypes: [CustomerType],
    references: { Customer: findCustomer, Merchandise: findMerchandise },
  });
