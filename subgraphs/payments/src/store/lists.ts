import { type KeysetOrder, type Page, type PageRequest, toKeyset, toPage } from '#kit';
import type { PaymentFilter, WebhookFilter } from '../domain/filter';
import type { Payment } from '../domain/payment';
import type { Prisma, PrismaClient } from '../generated/prisma/client';
import type { ReceivedWebhook } from './webhooks';

/** The statements behind what staff looks at. */
export function listReads(client: PrismaClient) {
  return {
    /** The newest first. */
    async pageOfPayments(filter: PaymentFilter, request: PageRequest): Promise<Page<Payment>> {
      const { where, ...keyset } = toKeyset(NEWEST_FIRST, request);
      const rows = await client.payment.findMany({ where: { AND: [toWhere(filter), where] }, ...keyset });
      return toPage(NEWEST_FIRST, request, rows.map(toPayment));
    },
    countPayments: (filter: PaymentFilter): Promise<number> => client.payment.count({ where: toWhere(filter) }),

    /** The newest first. */
    async pageOfWebhooks(filter: WebhookFilter, request: PageRequest): Promise<Page<ReceivedWebhook>> {
      const { where, ...keyset } = toKeyset(LATEST_FIRST, request);
      const rows = await client.webhookInbox.findMany({ where: { AND: [toWebhookWhere(filter), where] }, ...keyset });
      return toPage(LATEST_FIRST, request, rows);
    },
    countWebhooks: (filter: WebhookFilter): Promise<number> =>
      client.webhookInbox.count({ where: toWebhookWhere(filter) }),
  };
}

const NEWEST_FIRST: KeysetOrder<Payment> = {
  name: 'NEWEST',
  by: [
    { column: 'createdAt', kind: 'date', direction: 'desc' },
    { column: 'id', direction: 'desc' },
  ],
};

const LATEST_FIRST: KeysetOrder<ReceivedWebhook> = {
  name: 'LATEST',
  by: [
    { column: 'receivedAt', kind: 'date', direction: 'desc' },
    { column: 'eventId', direction: 'desc' },
  ],
};

function toWhere(filter: PaymentFilter): Prisma.PaymentWhereInput {
  const { states, providers, orderIds, orderNumbers, customerIds, from, until } = filter;
  return {
    orderId: orderIds ? { in: [...orderIds] } : { not: null },
    ...(states && { state: { in: [...states] } }),
    ...(providers && { provider: { in: [...providers] } }),
    ...(orderNumbers && { orderNumber: { in: [...orderNumbers] } }),
    ...(customerIds && { customerId: { in: [...customerIds] } }),
    ...((from || until) && { createdAt: { gte: from ?? undefined, lt: until ?? undefined } }),
  };
}

function toWebhookWhere({
  providers,
  outcomes,
  paymentIds,
  from,
  until,
}: WebhookFilter): Prisma.WebhookInboxWhereInput {
  return {
    ...(providers && { provider: { in: [...providers] } }),
    ...(outcomes && { outcome: { in: [...outcomes] } }),
    ...(paymentIds && { paymentId: { in: [...paymentIds] } }),
    ...((from || until) && { receivedAt: { gte: from ?? undefined, lt: until ?? undefined } }),
  };
}

/** Rows about no order are filtered out; amounts fit, as the shop's money does. */
function toPayment(row: Prisma.PaymentModel): Payment {
  const sums = ['amountMinor', 'authorisedMinor', 'capturedMinor', 'refundedMinor', 'capturingMinor', 'refundingMinor'];
  const numbers = Object.fromEntries(sums.map((sum) => [sum, Number(row[sum as keyof Prisma.PaymentModel])]));
  return { ...row, ...numbers } as unknown as Payment;
}
