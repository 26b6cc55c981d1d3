import { type Fact as EventFact, type Sql, tellingFrom, toTelling } from '#kit';
import type { Change } from '../domain/change';
import type { FactSource } from '../domain/fact';
import type { AuthorisationRequest } from '../domain/operation';
import type { NewPayment, Payment, ProviderName, Tombstone } from '../domain/payment';

/** The columns of a payment that is about an order. */
const COLUMNS = `id, checkout_session_id AS "checkoutSessionId", order_id AS "orderId", order_number AS "orderNumber",
  customer_id AS "customerId", amount_minor AS "amountMinor", currency_code AS "currencyCode", provider,
  provider_payment_id AS "providerPaymentId", state, authorised_minor AS "authorisedMinor",
  captured_minor AS "capturedMinor", refunded_minor AS "refundedMinor", capturing_minor AS "capturingMinor",
  refunding_minor AS "refundingMinor", is_given_up AS "isGivenUp", is_released AS "isReleased",
  decline_code AS "declineCode", action_url AS "actionUrl", created_at AS "createdAt", updated_at AS "updatedAt",
  version`;

const BEGIN_PAYMENT = `
  WITH begun AS (
    INSERT INTO payment (id, checkout_session_id, order_id, order_number, customer_id, amount_minor, currency_code,
      provider, state, created_at, updated_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'PENDING', $9, $9)
    ON CONFLICT (checkout_session_id) DO NOTHING
    RETURNING ${COLUMNS}
  ), noted AS (
    INSERT INTO payment_event (payment_id, kind, source, amount_minor, actor, at)
    SELECT id, 'REQUESTED', 'COMMAND', "amountMinor", $10, $9 FROM begun
  ), opened AS (
    INSERT INTO provider_operation (key, payment_id, kind, request, attempts, due_at, leased_until, created_at)
    SELECT $11, id, 'AUTHORISE', $12, 1, $13, $13, $9 FROM begun
  )
  SELECT * FROM begun`;

const BEGIN_TOMBSTONE = `
  INSERT INTO payment (id, checkout_session_id, state, is_given_up, is_released, created_at, updated_at)
  VALUES ($1, $2, 'VOIDED', true, true, $3, $3)
  ON CONFLICT (checkout_session_id) DO NOTHING
  RETURNING id`;

const BY_SESSION = `SELECT ${COLUMNS} FROM payment WHERE checkout_session_id = $1`;
const BY_IDS = `SELECT ${COLUMNS} FROM payment WHERE id = ANY($1) AND order_id IS NOT NULL`;
const BY_ORDERS = `SELECT ${COLUMNS} FROM payment WHERE order_id = ANY($1) ORDER BY created_at, id`;
const BY_PROVIDER = `
  SELECT ${COLUMNS} FROM payment
  WHERE order_id IS NOT NULL AND (id = $1 OR provider_payment_id = $2) AND provider = $3`;
const LOCK = `SELECT ${COLUMNS} FROM payment WHERE id = $1 AND order_id IS NOT NULL FOR UPDATE`;

// Everything that a decision changes, if nobody decided anything since it was made: one statement, or nothing.
const saving = (telling: string) => `
  WITH saved AS (
    UPDATE payment SET provider_payment_id = $3, state = $4, authorised_minor = $5, captured_minor = $6,
      refunded_minor = $7, capturing_minor = $8, refunding_minor = $9, is_given_up = $10, is_released = $11,
      decline_code = $12, action_url = $13, updated_at = $14, version = version + 1
    WHERE id = $1 AND version = $2
    RETURNING id
  ), noted AS (
    INSERT INTO payment_event (payment_id, kind, source, amount_minor, refund_id, detail, actor, at)
    SELECT saved.id, fact.kind::"FactKind", $15, fact."amountMinor", fact."refundId", fact.detail, $16, $14
    FROM saved, json_to_recordset($17::json)
      AS fact (kind text, "amountMinor" bigint, "refundId" text, detail text)
  ), refunded AS (
    INSERT INTO refund (id, payment_id, amount_minor, state, reason, reference, retry_of, provider_refund_id, failure,
      actor, created_at, settled_at)
    SELECT made.id, saved.id, made."amountMinor", made.state::"RefundState", made.reason, made.reference,
      made."retryOf", made."providerRefundId", made.failure, made.actor, made."createdAt", made."settledAt"
    FROM saved, json_to_recordset($18::json) AS made (id text, "amountMinor" bigint, state text, reason text,
      reference text, "retryOf" text, "providerRefundId" text, failure text, actor text, "createdAt" timestamptz,
      "settledAt" timestamptz)
    ON CONFLICT (id) DO UPDATE SET state = EXCLUDED.state, provider_refund_id = EXCLUDED.provider_refund_id,
      failure = EXCLUDED.failure, settled_at = EXCLUDED.settled_at
  ), opened AS (
    INSERT INTO provider_operation (key, payment_id, refund_id, kind, amount_minor, is_final, may_take_all, attempts,
      due_at, leased_until, created_at)
    SELECT asked.key, saved.id, asked."refundId", asked.kind::"OperationKind", asked."amountMinor", asked."isFinal",
      asked."mayTakeAll",
      CASE WHEN lease IS NULL THEN 0 ELSE 1 END, coalesce(lease, $14), lease, $14
    FROM saved, json_to_recordset($19::json)
      AS asked (key text, kind text, "refundId" text, "amountMinor" bigint, "isFinal" boolean,
        "mayTakeAll" boolean, "isQueued" boolean),
      LATERAL (SELECT CASE WHEN NOT asked."isQueued" THEN $21::timestamptz END AS lease) AS leased
    ON CONFLICT (key) DO UPDATE SET state = 'OPEN', ended_at = NULL, attempts = provider_operation.attempts + 1,
      due_at = EXCLUDED.due_at, leased_until = EXCLUDED.leased_until, created_at = EXCLUDED.created_at
  ), closed AS (
    UPDATE provider_operation AS operation
    SET state = ended.state::"OperationState", ended_at = $14, request = NULL, leased_until = NULL,
      problem = coalesce(ended.problem, operation.problem)
    FROM saved, json_to_recordset($20::json) AS ended (key text, state text, problem text)
    WHERE operation.key = ended.key AND operation.state = 'OPEN'
  )${telling}
  SELECT id FROM saved`;

const SAVE = saving('');
const SAVE_AND_TELL = saving(`, told AS (${tellingFrom('saved', '$22')})`);

/** Who made a decision, and how they came to it. */
export interface Origin {
  readonly source: FactSource;
  /** As `principalName` says it; null for what the provider did. */
  readonly actor: string | null;
  readonly at: Date;
  readonly traceparent?: string;
  /** Until when they ask the provider for what it opens and what nothing comes before; otherwise a job does. */
  readonly leasedUntil?: Date;
}

/** A payment that is about to be asked for. */
export interface Beginning {
  readonly id: Payment['id'];
  readonly payment: NewPayment;
  readonly key: string;
  readonly request: AuthorisationRequest;
  readonly actor: string;
  readonly at: Date;
  /** Until when the one who begins it is asking the provider. */
  readonly leasedUntil: Date;
}

/** The statements on payments. */
export function paymentRows(sql: Sql) {
  const one = async <Row>(rows: Promise<Row[]>): Promise<Row | null> => (await rows)[0] ?? null;
  return {
    /** Write down a payment and that its provider is being asked; nothing when its checkout has one. */
    beginPayment({ id, payment, key, request, actor, at, leasedUntil }: Beginning): Promise<Payment | null> {
      const { checkoutSessionId, orderId, orderNumber, customerId, amountMinor, currencyCode, provider } = payment;
      return one(
        sql<Payment>(BEGIN_PAYMENT, [
          ...[id, checkoutSessionId, orderId, orderNumber, customerId, amountMinor, currencyCode, provider, at],
          ...[actor, key, JSON.stringify(request), leasedUntil],
        ]),
      );
    },
    /** Write down that a checkout was called off before it came to paying; false when it has a payment by now. */
    beginTombstone: async (id: Payment['id'], checkoutSessionId: string, at: Date): Promise<boolean> =>
      (await sql(BEGIN_TOMBSTONE, [id, checkoutSessionId, at])).length > 0,

    /** The payment of a checkout; of one that was called off, what stands in its place. */
    findPaymentOfSession: (checkoutSessionId: string): Promise<Payment | Tombstone | null> =>
      one(sql<Payment | Tombstone>(BY_SESSION, [checkoutSessionId])),
    findPayments: (ids: readonly string[]): Promise<Payment[]> => sql<Payment>(BY_IDS, [ids]),
    findPaymentsOfOrders: (orderIds: readonly string[]): Promise<Payment[]> => sql<Payment>(BY_ORDERS, [orderIds]),
    /** The payment that a provider means, by our name for it or by its own. */
    findPaymentOfProvider: (
      provider: ProviderName,
      names: { reference: string; providerPaymentId: string | null },
    ): Promise<Payment | null> => one(sql<Payment>(BY_PROVIDER, [names.reference, names.providerPaymentId, provider])),
    /** The payment, which nobody else changes until the transaction ends. */
    lockPayment: (id: string): Promise<Payment | null> => one(sql<Payment>(LOCK, [id])),

    /**
     * Save a decision, and tell what follows from it, if nobody changed the payment since it was read; whether it was.
     */
    async saveChange(change: Change, telling: readonly EventFact[], origin: Origin): Promise<boolean> {
      const { before, after, facts, refunds, opened, closed } = change;
      const { source, actor, at, leasedUntil = null } = origin;
      const values = [
        ...[before.id, before.version, after.providerPaymentId, after.state, after.authorisedMinor],
        ...[after.capturedMinor, after.refundedMinor, after.capturingMinor, after.refundingMinor, after.isGivenUp],
        ...[after.isReleased, after.declineCode, after.actionUrl, at, source, actor],
        ...[facts, refunds, opened, closed].map((list) => JSON.stringify(list)),
        leasedUntil,
      ];
      const saved =
        telling.length > 0
          ? await sql(SAVE_AND_TELL, [...values, toTelling(telling, origin)])
          : await sql(SAVE, values);
      return saved.length > 0;
    },
  };
}
