import { authorisationService } from './service/authorise-payment';
import { createOperator } from './service/operations';
import type { Parts } from './service/parts';
import { reconciliationService } from './service/reconcile';
import { settlementService } from './service/settle-payment';
import { staffService } from './service/staff';
import { voidService } from './service/void-payment';
import { webhookService } from './service/webhooks';

/** payments' use cases: decide, write down what is to be asked of the provider, ask, write down the answer. */
export function createPaymentsService(parts: Parts) {
  const operator = createOperator(parts);
  return {
    ...authorisationService(parts, operator),
    ...settlementService(parts, operator),
    ...voidService(parts, operator),
    ...staffService(parts, operator),
    ...webhookService(parts, operator),
    ...reconciliationService(parts, operator),
    /** Wait until the provider has answered what was asked. */
    settle: operator.settle,
  };
}

/** See {@link createPaymentsService}. */
export type PaymentsService = ReturnType<typeof createPaymentsService>;
