import { cancellationService } from './service/cancel-order';
import { checkoutService } from './service/checkout-commands';
import { invoiceService } from './service/invoices';
import { mailService } from './service/mails';
import { orderService } from './service/orders';
import type { Parts } from './service/parts';
import { returnService } from './service/returns';

/** How long answers are kept for callers who ask again, in milliseconds: a week. */
const ANSWERS_KEPT = 7 * 24 * 60 * 60 * 1000;

/** orders' use cases: load, decide, save, announce. */
export function createOrdersService(parts: Parts) {
  const { store, now } = parts;
  return {
    ...checkoutService(parts),
    ...orderService(parts),
    ...cancellationService(parts),
    ...returnService(parts),
    ...invoiceService(parts),
    ...mailService(parts),
    /** Forget answers that nobody will ask for again. */
    forgetAnswers: (): Promise<number> => store.forgetAnswers(new Date(now().getTime() - ANSWERS_KEPT)),
  };
}

/** See {@link createOrdersService}. */
export type OrdersService = ReturnType<typeof createOrdersService>;
