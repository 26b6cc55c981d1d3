import type { Sql } from '#kit';
import type { ProviderName } from '../domain/payment';
import type { WebhookOutcome } from '../domain/webhook-outcome';

/** What a provider told by itself, as it came. */
export interface ReceivedWebhook {
  readonly provider: ProviderName;
  readonly eventId: string;
  readonly type: string;
  readonly body: string;
  readonly paymentId: string | null;
  readonly outcome: WebhookOutcome;
  readonly signedAt: Date;
  readonly receivedAt: Date;
}

const KEEP = `
  INSERT INTO webhook_inbox (provider, event_id, type, body, payment_id, outcome, signed_at, received_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
  ON CONFLICT DO NOTHING
  RETURNING event_id`;

/** The statements on what providers tell by themselves. */
export function webhookRows(sql: Sql) {
  return {
    /** Keep a webhook; false when it came before. */
    async keepWebhook(webhook: ReceivedWebhook): Promise<boolean> {
      const { provider, eventId, type, body, paymentId, outcome, signedAt, receivedAt } = webhook;
      return (await sql(KEEP, [provider, eventId, type, body, paymentId, outcome, signedAt, receivedAt])).length > 0;
    },
    /** Forget what came before a moment, and say how much that was. */
    forgetWebhooks: async (before: Date): Promise<number> =>
      (await sql('DELETE FROM webhook_inbox WHERE received_at < $1 RETURNING 1', [before])).length,
  };
}
