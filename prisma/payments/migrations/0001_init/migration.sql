-- CreateEnum
CREATE TYPE "ProviderName" AS ENUM ('SANDBOX', 'STRIPE');

-- CreateEnum
CREATE TYPE "PaymentState" AS ENUM ('PENDING', 'ACTION_REQUIRED', 'AUTHORISED', 'DECLINED', 'PARTLY_CAPTURED', 'CAPTURED', 'PARTLY_REFUNDED', 'REFUNDED', 'VOIDING', 'VOIDED');

-- CreateEnum
CREATE TYPE "RefundState" AS ENUM ('PENDING', 'SUCCEEDED', 'FAILED');

-- CreateEnum
CREATE TYPE "OperationKind" AS ENUM ('AUTHORISE', 'CAPTURE', 'VOID', 'REFUND');

-- CreateEnum
CREATE TYPE "OperationState" AS ENUM ('OPEN', 'DONE', 'REFUSED', 'DROPPED');

-- CreateEnum
CREATE TYPE "FactKind" AS ENUM ('REQUESTED', 'ACTION_REQUIRED', 'AUTHORISED', 'DECLINED', 'CAPTURE_REQUESTED', 'CAPTURED', 'CAPTURE_REFUSED', 'VOID_REQUESTED', 'VOIDED', 'REFUND_REQUESTED', 'REFUNDED', 'REFUND_FAILED');

-- CreateEnum
CREATE TYPE "FactSource" AS ENUM ('COMMAND', 'ANSWER', 'WEBHOOK', 'RECONCILIATION');

-- CreateEnum
CREATE TYPE "WebhookOutcome" AS ENUM ('APPLIED', 'KNOWN', 'UNMATCHED', 'IGNORED');

-- CreateTable
CREATE TABLE "payment" (
    "id" TEXT NOT NULL,
    "checkout_session_id" TEXT NOT NULL,
    "order_id" TEXT,
    "order_number" TEXT,
    "customer_id" TEXT,
    "amount_minor" BIGINT NOT NULL DEFAULT 0,
    "currency_code" CHAR(3),
    "provider" "ProviderName",
    "provider_payment_id" TEXT,
    "state" "PaymentState" NOT NULL,
    "authorised_minor" BIGINT NOT NULL DEFAULT 0,
    "captured_minor" BIGINT NOT NULL DEFAULT 0,
    "refunded_minor" BIGINT NOT NULL DEFAULT 0,
    "capturing_minor" BIGINT NOT NULL DEFAULT 0,
    "refunding_minor" BIGINT NOT NULL DEFAULT 0,
    "is_given_up" BOOLEAN NOT NULL DEFAULT false,
    "is_released" BOOLEAN NOT NULL DEFAULT false,
    "decline_code" TEXT,
    "action_url" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_event" (
    "id" BIGSERIAL NOT NULL,
    "payment_id" TEXT NOT NULL,
    "kind" "FactKind" NOT NULL,
    "source" "FactSource" NOT NULL,
    "amount_minor" BIGINT,
    "refund_id" TEXT,
    "detail" TEXT,
    "actor" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payment_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refund" (
    "id" TEXT NOT NULL,
    "payment_id" TEXT NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "state" "RefundState" NOT NULL,
    "reason" TEXT NOT NULL,
    "reference" TEXT,
    "provider_refund_id" TEXT,
    "failure" TEXT,
    "actor" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "refund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "provider_operation" (
    "key" TEXT NOT NULL,
    "payment_id" TEXT NOT NULL,
    "refund_id" TEXT,
    "kind" "OperationKind" NOT NULL,
    "state" "OperationState" NOT NULL DEFAULT 'OPEN',
    "amount_minor" BIGINT,
    "is_final" BOOLEAN NOT NULL DEFAULT false,
    "request" JSONB,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "leased_until" TIMESTAMPTZ(3),
    "problem" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "provider_operation_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "webhook_inbox" (
    "provider" "ProviderName" NOT NULL,
    "event_id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "payment_id" TEXT,
    "outcome" "WebhookOutcome" NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "webhook_inbox_pkey" PRIMARY KEY ("provider","event_id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "principal" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "body_hash" TEXT NOT NULL,
    "answer" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("principal","operation","key")
);

-- CreateTable
CREATE TABLE "event_outbox" (
    "position" BIGSERIAL NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "payload" JSON NOT NULL,
    "traceparent" TEXT,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "batch" BIGINT,

    CONSTRAINT "event_outbox_pkey" PRIMARY KEY ("position")
);

-- CreateTable
CREATE TABLE "event_relay" (
    "id" INTEGER NOT NULL,
    "last_batch" BIGINT NOT NULL,
    "settled_batch" BIGINT NOT NULL,
    "listeners" TEXT[],

    CONSTRAINT "event_relay_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_inbox" (
    "event_id" TEXT NOT NULL,

    CONSTRAINT "event_inbox_pkey" PRIMARY KEY ("event_id")
);

-- CreateTable
CREATE TABLE "event_parked" (
    "position" BIGSERIAL NOT NULL,
    "event_id" TEXT NOT NULL,
    "stream" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "payload" JSON NOT NULL,
    "traceparent" TEXT,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL,
    "error" TEXT,
    "dead_at" TIMESTAMPTZ(3),

    CONSTRAINT "event_parked_pkey" PRIMARY KEY ("position")
);

-- CreateIndex
CREATE UNIQUE INDEX "payment_checkout_session_id_key" ON "payment"("checkout_session_id");

-- CreateIndex
CREATE INDEX "payment_order_id_idx" ON "payment"("order_id");

-- CreateIndex
CREATE INDEX "payment_customer_id_idx" ON "payment"("customer_id");

-- CreateIndex
CREATE INDEX "payment_created_at_id_idx" ON "payment"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "payment_provider_provider_payment_id_key" ON "payment"("provider", "provider_payment_id");

-- CreateIndex
CREATE INDEX "payment_event_payment_id_id_idx" ON "payment_event"("payment_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "refund_payment_id_reference_key" ON "refund"("payment_id", "reference");

-- CreateIndex
CREATE UNIQUE INDEX "refund_payment_id_provider_refund_id_key" ON "refund"("payment_id", "provider_refund_id");

-- CreateIndex
CREATE INDEX "provider_operation_payment_id_idx" ON "provider_operation"("payment_id");

-- CreateIndex
CREATE INDEX "provider_operation_refund_id_idx" ON "provider_operation"("refund_id");

-- CreateIndex
CREATE INDEX "webhook_inbox_received_at_event_id_idx" ON "webhook_inbox"("received_at" DESC, "event_id" DESC);

-- CreateIndex
CREATE INDEX "webhook_inbox_payment_id_idx" ON "webhook_inbox"("payment_id");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "event_parked_event_id_key" ON "event_parked"("event_id");

-- CreateIndex
CREATE INDEX "event_parked_stream_key_position_idx" ON "event_parked"("stream", "key", "position");

-- AddForeignKey
ALTER TABLE "payment_event" ADD CONSTRAINT "payment_event_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "provider_operation" ADD CONSTRAINT "provider_operation_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "provider_operation" ADD CONSTRAINT "provider_operation_refund_id_fkey" FOREIGN KEY ("refund_id") REFERENCES "refund"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the shop's rules say, held whatever code runs.

-- No more is taken than was authorised, and no more given back than was taken.
ALTER TABLE "payment"
  ADD CONSTRAINT "payment_sums_check" CHECK (0 <= "refunded_minor" AND "refunded_minor" <= "captured_minor" AND "captured_minor" <= "authorised_minor"),
  ADD CONSTRAINT "payment_asked_check" CHECK ("capturing_minor" >= 0 AND "refunding_minor" >= 0),
  ADD CONSTRAINT "payment_amount_check" CHECK ("amount_minor" >= 0),
  -- Only what was called off before it came to paying is about no order, and nothing ever happens to it.
  ADD CONSTRAINT "payment_order_check" CHECK (
    ("order_id" IS NOT NULL AND "order_number" IS NOT NULL AND "currency_code" IS NOT NULL AND "provider" IS NOT NULL AND "amount_minor" > 0)
    OR ("order_id" IS NULL AND "state" = 'VOIDED' AND "is_given_up" AND "is_released" AND "authorised_minor" = 0)
  );

ALTER TABLE "refund"
  ADD CONSTRAINT "refund_amount_check" CHECK ("amount_minor" > 0),
  ADD CONSTRAINT "refund_settled_check" CHECK (("state" = 'PENDING') = ("settled_at" IS NULL));

-- What the provider was told to keep secret is not kept longer than it is needed.
ALTER TABLE "provider_operation"
  ADD CONSTRAINT "provider_operation_ended_check" CHECK (("state" = 'OPEN') = ("ended_at" IS NULL)),
  ADD CONSTRAINT "provider_operation_request_check" CHECK ("state" = 'OPEN' OR "request" IS NULL),
  ADD CONSTRAINT "provider_operation_refund_check" CHECK (("kind" = 'REFUND') = ("refund_id" IS NOT NULL)),
  ADD CONSTRAINT "provider_operation_amount_check" CHECK ("amount_minor" > 0 OR "kind" NOT IN ('CAPTURE', 'REFUND'));

CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% cannot be changed like this', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;

-- What happened has happened.
CREATE TRIGGER "payment_event_is_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "payment_event"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- What was authorised and taken never becomes less, whatever order we hear of it in.
CREATE TRIGGER "payment_sums_grow" BEFORE UPDATE ON "payment" FOR EACH ROW
  WHEN (NEW."authorised_minor" < OLD."authorised_minor" OR NEW."captured_minor" < OLD."captured_minor")
  EXECUTE FUNCTION "refuse_change"();

-- Finds what a provider is to be asked: a handful of rows, however many operations there ever were.
CREATE INDEX "provider_operation_due_idx" ON "provider_operation"("due_at") WHERE "state" = 'OPEN';

-- No index holds a column that a payment's life changes but once, so that PostgreSQL updates it in place.
ALTER TABLE "payment" SET (fillfactor = 80);
ALTER TABLE "provider_operation" SET (fillfactor = 80);

CREATE INDEX event_outbox_waiting ON event_outbox (position) WHERE batch IS NULL;
