import { buildFederatedSchema } from '#kit';
import type { CheckoutContext } from './context';
import { CartFields } from './fields/cart';
import { CartErrorFields } from './fields/cart-error';
import { CartLineFields } from './fields/cart-line';
import { CustomerFields } from './fields/customer';
import { CartCodeMutations } from './mutations/cart-codes';
import { CartCreateMutation } from './mutations/cart-create';
import { CartDeliveryMutations } from './mutations/cart-delivery';
import { CartLineMutations } from './mutations/cart-lines';
import { CartMergeMutation } from './mutations/cart-merge';
import { CartProblemMutations } from './mutations/cart-problems';
import { CartQuery } from './queries/cart';
import { findCustomer, findMerchandise } from './references';
import { CustomerType } from './types/customer';

/** checkout's part of the graph. */
export const createSchema = () =>
  buildFederatedSchema<CheckoutContext>({
    resolvers: [
      CartQuery,
      CartCreateMutation,
      CartLineMutations,
      CartDeliveryMutations,
      CartCodeMutations,
      CartProblemMutations,
      CartMergeMutation,
      CartFields,
      CartLineFields,
      CartErrorFields,
      CustomerFields,
    ],
    orphanedTypes: [CustomerType],
    references: { Customer: findCustomer, Merchandise: findMerchandise },
  });
