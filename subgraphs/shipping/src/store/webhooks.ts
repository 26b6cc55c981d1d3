import type { Sql } from '#kit';

const ADD = `
  INSERT INTO webhook_inbox (carrier, event_id, body, received_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT DO NOTHING RETURNING 1`;

const FORGET = 'DELETE FROM webhook_inbox WHERE received_at < $1';

/** The statements on what carriers told us. */
export function webhookRows(sql: Sql) {
  return {
    /** Keep a webhook; false when it came before. */
    async addWebhook(webhook: { carrier: string; eventId: string; body: string }, at: Date): Promise<boolean> {
      return (await sql(ADD, [webhook.carrier, webhook.eventId, webhook.body, at])).length > 0;
    },
    async forgetWebhooks(before: Date): Promise<void> {
      await sql(FORGET, [before]);
    },
  };
}
