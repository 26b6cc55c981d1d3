import { EVENTS } from '#contracts';
import { type Consumption, type Delivery, on } from '#kit';
import { cancel } from './service/cancel-order';
import { followFailedRefund, followPayment, followRefund, followRefusedCapture } from './service/follow-payment';
import { followDelivery, followDispatch, followFailure, known } from './service/follow-shipping';
import { statements } from './store';

/** What orders listens to, and what each fact calls. */
export const consumes: readonly Consumption[] = [
  on(EVENTS.payments.paymentAuthorised, (fact, { sql, at }) =>
    followPayment(statements(sql), 'PAYMENT_AUTHORISED', fact, at),
  ),
  on(EVENTS.payments.paymentCaptured, (fact, { sql, at }) =>
    followPayment(statements(sql), 'PAYMENT_CAPTURED', fact, at),
  ),
  on(EVENTS.payments.captureRefused, (fact, { sql, at }) => followRefusedCapture(statements(sql), fact, at)),
  on(EVENTS.payments.paymentVoided, (fact, { sql, at }) => followPayment(statements(sql), 'PAYMENT_VOIDED', fact, at)),
  on(EVENTS.payments.paymentRefunded, (fact, { sql, at }) => followRefund(statements(sql), fact, at)),
  on(EVENTS.payments.refundFailed, (fact, { sql, at }) => followFailedRefund(statements(sql), fact, at)),
  on(EVENTS.shipping.shipmentDispatched, (fact, delivery) => followDispatch(statements(delivery.sql), fact, delivery)),
  on(EVENTS.shipping.shipmentDelivered, (fact, delivery) => followDelivery(statements(delivery.sql), fact, delivery)),
  on(EVENTS.shipping.shipmentFailed, (fact, { sql, at }) => followFailure(statements(sql), fact, at)),
  on(EVENTS.shipping.fulfilmentCancelled, ({ orderId }, delivery) => cancelTold(orderId, delivery)),
];

async function cancelTold(orderId: string, delivery: Delivery): Promise<void> {
  const rows = statements(delivery.sql);
  await cancel(rows, await known(rows, orderId), delivery);
}
