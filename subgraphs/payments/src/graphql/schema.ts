import { buildFederatedSchema } from '#kit';
import type { PaymentsContext } from './context';
import { OrderFields } from './fields/order';
import { PaymentFields } from './fields/payment';
import { PaymentEventFields } from './fields/payment-event';
import { PaymentWebhookFields } from './fields/payment-webhook';
import { RefundFields } from './fields/refund';
import { PaymentAuthoriseMutation } from './mutations/payment-authorise';
import { PaymentEndMutations } from './mutations/payment-end';
import { PaymentRefundRetryMutation } from './mutations/payment-refund-retry';
import { StaffMutations } from './mutations/staff';
import { PaymentWebhooksQuery } from './queries/payment-webhooks';
import { PaymentQueries } from './queries/payments';
import { findOrder, findPayment, findRefund } from './references';

/** payments' part of the graph. */
export const createSchema = () =>
  buildFederatedSchema<PaymentsContext>({
    resolvers: [
      PaymentQueries,
      PaymentWebhooksQuery,
      PaymentAuthoriseMutation,
      PaymentEndMutations,
      StaffMutations,
      PaymentRefundRetryMutation,
      OrderFields,
      PaymentFields,
      PaymentEventFields,
      PaymentWebhookFields,
      RefundFields,
    ],
    references: { Order: findOrder, Payment: findPayment, Refund: findRefund },
  });
