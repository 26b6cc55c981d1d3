import { z } from 'zod';
import type { Report, ReportedRefund } from '../domain/report';

/** What the sandbox's payment provider says, as far as it is listened to. */

const amount = z.number().int().min(0);

const refund = z.object({
  id: z.string(),
  amount,
  status: z.enum(['pending', 'succeeded', 'failed']),
  reference: z.string().nullish(),
});

const payment = z.object({
  id: z.string(),
  reference: z.string(),
  status: z.string(),
  authorised: amount,
  captured: amount,
  voided: amount.default(0),
  declineCode: z.string().nullish(),
  action: z.object({ url: z.string() }).nullish(),
  refunds: z.array(refund).nullish(),
});

/** A payment by itself, or with a refund beside it. */
export const paymentAnswer = z.union([z.object({ payment, refund: refund.nullish() }), payment]);

/** The payments that a search found. */
export const paymentList = z.object({ payments: z.array(payment) });

/** Why something was refused. */
export const refusal = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

/** What a webhook's body says. */
export const webhookBody = z.object({
  id: z.string().min(1).max(200),
  type: z.string().max(100),
  data: z.object({ payment: payment.nullish(), refund: refund.nullish() }),
});

type Payment = z.infer<typeof payment>;

/** A payment in our words. */
export function toReport(told: Payment, beside?: z.infer<typeof refund> | null): Report {
  return {
    providerPaymentId: told.id,
    authorisedMinor: told.authorised,
    capturedMinor: told.captured,
    isReleased: told.status === 'voided' || told.voided > 0,
    declineCode: told.status === 'declined' ? (told.declineCode ?? 'declined') : null,
    actionUrl: told.action?.url ?? null,
    refunds: [...(told.refunds ?? []), ...(beside ? [beside] : [])].map(toReportedRefund),
  };
}

const toReportedRefund = ({ id, amount, status, reference }: z.infer<typeof refund>): ReportedRefund => ({
  providerRefundId: id,
  reference: reference ?? null,
  amountMinor: amount,
  state: ({ pending: 'PENDING', succeeded: 'SUCCEEDED', failed: 'FAILED' } as const)[status],
  failure: status === 'failed' ? 'failed' : null,
});
