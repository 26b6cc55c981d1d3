import { buildFederatedSchema } from '#kit';
import type { OrdersContext } from './context';
import { CustomerFields } from './fields/customer';
import { InvoiceFields } from './fields/invoice';
import { OrderFields } from './fields/order';
import { OrderLineFields } from './fields/order-line';
import { OrderSumFields } from './fields/order-sums';
import { ReturnFields, ReturnLineFields } from './fields/return';
import { TimelineFields } from './fields/timeline';
import { CheckoutCommands } from './mutations/checkout-commands';
import { OrderCancelMutation } from './mutations/order-cancel';
import { ReturnDecideMutations } from './mutations/return-decide';
import { ReturnReceiveMutation } from './mutations/return-receive';
import { ReturnRequestMutation } from './mutations/return-request';
import { OrderQueries } from './queries/order';
import { OrdersQuery } from './queries/orders';
import { ReturnsQuery } from './queries/returns';
import { findCustomer, findInvoice, findMerchandise, findOrder, findReturn } from './references';

/** orders' part of the graph. */
export const createSchema = () =>
  buildFederatedSchema<OrdersContext>({
    resolvers: [
      OrderQueries,
      OrdersQuery,
      ReturnsQuery,
      CheckoutCommands,
      OrderCancelMutation,
      ReturnRequestMutation,
      ReturnDecideMutations,
      ReturnReceiveMutation,
      OrderFields,
      OrderSumFields,
      OrderLineFields,
      TimelineFields,
      ReturnFields,
      ReturnLineFields,
      InvoiceFields,
      CustomerFields,
    ],
    references: {
      Order: findOrder,
      Return: findReturn,
      Invoice: findInvoice,
      Customer: findCustomer,
      Merchandise: findMerchandise,
    },
  });
