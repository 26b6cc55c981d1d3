-- CreateEnum
CREATE TYPE "Trigger" AS ENUM ('AUTOMATIC', 'VOUCHER');

-- CreateEnum
CREATE TYPE "HoldState" AS ENUM ('HELD', 'CONFIRMED', 'RELEASED', 'EXPIRED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "GiftCardEntryKind" AS ENUM ('ISSUED', 'REDEEMED', 'REFUNDED');

-- CreateTable
CREATE TABLE "promotion" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "translations" JSONB NOT NULL DEFAULT '{}',
    "is_active" BOOLEAN NOT NULL,
    "trigger" "Trigger" NOT NULL,
    "priority" INTEGER NOT NULL,
    "stacking_groups" TEXT[],
    "starts_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3),
    "conditions" JSONB NOT NULL,
    "effect" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "promotion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "voucher" (
    "id" TEXT NOT NULL,
    "promotion_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "is_active" BOOLEAN NOT NULL,
    "usage_limit" INTEGER,
    "per_customer_limit" INTEGER,
    "starts_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3),
    "held" INTEGER NOT NULL DEFAULT 0,
    "redeemed" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "voucher_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "voucher_customer" (
    "voucher_id" TEXT NOT NULL,
    "customer" TEXT NOT NULL,
    "taken" INTEGER NOT NULL,

    CONSTRAINT "voucher_customer_pkey" PRIMARY KEY ("voucher_id","customer")
);

-- CreateTable
CREATE TABLE "gift_card" (
    "id" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "last_four" CHAR(4) NOT NULL,
    "currency_code" CHAR(3) NOT NULL,
    "initial_minor" BIGINT NOT NULL,
    "balance_minor" BIGINT NOT NULL,
    "held_minor" BIGINT NOT NULL DEFAULT 0,
    "is_active" BOOLEAN NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "gift_card_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gift_card_entry" (
    "id" TEXT NOT NULL,
    "gift_card_id" TEXT NOT NULL,
    "kind" "GiftCardEntryKind" NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "order_id" TEXT,
    "actor" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "gift_card_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "discount_hold" (
    "owner" TEXT NOT NULL,
    "state" "HoldState" NOT NULL,
    "request_hash" TEXT,
    "customer" TEXT,
    "discounts" JSONB NOT NULL DEFAULT '[]',
    "vouchers" JSONB NOT NULL DEFAULT '[]',
    "gift_cards" JSONB NOT NULL DEFAULT '[]',
    "order_id" TEXT,
    "expires_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "discount_hold_pkey" PRIMARY KEY ("owner")
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
CREATE INDEX "promotion_priority_id_idx" ON "promotion"("priority", "id");

-- CreateIndex
CREATE UNIQUE INDEX "voucher_code_key" ON "voucher"("code");

-- CreateIndex
CREATE INDEX "voucher_promotion_id_id_idx" ON "voucher"("promotion_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "gift_card_code_hash_key" ON "gift_card"("code_hash");

-- CreateIndex
CREATE INDEX "gift_card_last_four_idx" ON "gift_card"("last_four");

-- CreateIndex
CREATE INDEX "gift_card_entry_gift_card_id_at_id_idx" ON "gift_card_entry"("gift_card_id", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "gift_card_entry_order_id_idx" ON "gift_card_entry"("order_id");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "event_parked_event_id_key" ON "event_parked"("event_id");

-- CreateIndex
CREATE INDEX "event_parked_stream_key_position_idx" ON "event_parked"("stream", "key", "position");

-- AddForeignKey
ALTER TABLE "voucher" ADD CONSTRAINT "voucher_promotion_id_fkey" FOREIGN KEY ("promotion_id") REFERENCES "promotion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "voucher_customer" ADD CONSTRAINT "voucher_customer_voucher_id_fkey" FOREIGN KEY ("voucher_id") REFERENCES "voucher"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gift_card_entry" ADD CONSTRAINT "gift_card_entry_gift_card_id_fkey" FOREIGN KEY ("gift_card_id") REFERENCES "gift_card"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the shop's rules say, held whatever code runs.

ALTER TABLE "promotion"
  ADD CONSTRAINT "promotion_dates_check" CHECK ("starts_at" < "ends_at"),
  ADD CONSTRAINT "promotion_effect_check"
    CHECK ("effect" ->> 'kind' IN ('PERCENTAGE', 'FIXED_AMOUNT', 'FREE_SHIPPING', 'BUY_X_GET_Y'));

ALTER TABLE "voucher"
  ADD CONSTRAINT "voucher_code_check" CHECK ("code" ~ '^[A-Z0-9][A-Z0-9-]{1,38}[A-Z0-9]$'),
  ADD CONSTRAINT "voucher_dates_check" CHECK ("starts_at" < "ends_at"),
  ADD CONSTRAINT "voucher_counters_check" CHECK ("held" >= 0 AND "redeemed" >= 0),
  ADD CONSTRAINT "voucher_usage_limit_check" CHECK ("usage_limit" >= 1 AND "held" + "redeemed" <= "usage_limit"),
  ADD CONSTRAINT "voucher_per_customer_limit_check" CHECK ("per_customer_limit" >= 1);

ALTER TABLE "voucher_customer"
  ADD CONSTRAINT "voucher_customer_taken_check" CHECK ("taken" >= 0);

ALTER TABLE "gift_card"
  ADD CONSTRAINT "gift_card_currency_code_check" CHECK ("currency_code" ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT "gift_card_initial_check" CHECK ("initial_minor" BETWEEN 1 AND 100000000000),
  ADD CONSTRAINT "gift_card_balance_check" CHECK ("balance_minor" <= "initial_minor"),
  ADD CONSTRAINT "gift_card_held_check" CHECK ("held_minor" BETWEEN 0 AND "balance_minor");

ALTER TABLE "gift_card_entry"
  ADD CONSTRAINT "gift_card_entry_amount_check"
    CHECK (CASE "kind" WHEN 'REDEEMED' THEN "amount_minor" < 0 ELSE "amount_minor" > 0 END);

ALTER TABLE "discount_hold"
  ADD CONSTRAINT "discount_hold_settled_check" CHECK (("state" = 'HELD') = ("settled_at" IS NULL)),
  ADD CONSTRAINT "discount_hold_confirmed_check" CHECK ("state" <> 'CONFIRMED' OR "order_id" IS NOT NULL);

-- The ledger is written once.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% cannot be changed any more', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER "gift_card_entry_is_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "gift_card_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- A handful of rows each, however many holds there ever were: what has expired, and what can be forgotten.
CREATE INDEX "discount_hold_expiry_idx" ON "discount_hold"("expires_at") WHERE "state" = 'HELD';
CREATE INDEX "discount_hold_forgotten_idx" ON "discount_hold"("settled_at") WHERE "state" IN ('RELEASED', 'EXPIRED');

-- Room in each page for the next version of a row, for those that are taken from all the time.
ALTER TABLE "voucher" SET (fillfactor = 80);
ALTER TABLE "gift_card" SET (fillfactor = 80);

CREATE INDEX event_outbox_waiting ON event_outbox (position) WHERE batch IS NULL;
