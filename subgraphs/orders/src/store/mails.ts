import type { Sql } from '#kit';

/** A mail that somebody is about to send. */
export interface ClaimedMail {
  readonly id: string;
  readonly orderId: string;
  readonly attempts: number;
}

/** Whoever claims a mail has it to themselves until `$2`; if it is not sent by then, it is due again. */
const CLAIM = `
  UPDATE mail SET due_at = $2, attempts = attempts + 1 WHERE id IN (
    SELECT id FROM mail WHERE sent_at IS NULL AND due_at <= $1 ORDER BY due_at LIMIT $3 FOR UPDATE SKIP LOCKED
  ) RETURNING id, order_id AS "orderId", attempts`;

const SENT = `
  WITH sent AS (UPDATE mail SET sent_at = $2 WHERE id = $1 AND sent_at IS NULL RETURNING order_id)
  INSERT INTO timeline_entry (id, order_id, kind, at, actor) SELECT $3, order_id, 'MAIL_SENT', $2, 'service:orders' FROM sent`;

/** The statements on mails that are to be sent. */
export function mailRows(sql: Sql) {
  return {
    claimMails: (claim: { at: Date; until: Date; limit: number }): Promise<ClaimedMail[]> =>
      sql<ClaimedMail>(CLAIM, [claim.at, claim.until, claim.limit]),
    /** Try a mail again then. */
    putOffMail: (id: string, until: Date): Promise<unknown> =>
      sql('UPDATE mail SET due_at = $2 WHERE id = $1', [id, until]),
    markSent: (id: string, at: Date, entryId: string): Promise<unknown> => sql(SENT, [id, at, entryId]),
  };
}
