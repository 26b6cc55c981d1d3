-- CreateEnum
CREATE TYPE "CartState" AS ENUM ('OPEN', 'CHECKOUT', 'ORDERED', 'MERGED');

-- CreateTable
CREATE TABLE "cart" (
    "id" TEXT NOT NULL,
    "state" "CartState" NOT NULL DEFAULT 'OPEN',
    "customer_id" TEXT,
    "token_hash" TEXT,
    "channel_slug" TEXT NOT NULL,
    "currency_code" CHAR(3) NOT NULL,
    "locale" TEXT NOT NULL,
    "email" TEXT,
    "customer_groups" TEXT[],
    "shipping_address" JSONB,
    "billing_address" JSONB,
    "shipping_method" JSONB,
    "tax" JSONB NOT NULL,
    "voucher_codes" TEXT[],
    "gift_card_codes" TEXT[],
    "discounts" JSONB,
    "held_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "active_at" TIMESTAMPTZ(3) NOT NULL,
    "abandoned_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "cart_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cart_line" (
    "id" TEXT NOT NULL,
    "cart_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "merchandise_id" TEXT NOT NULL,
    "product_id" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "merchandise" JSONB NOT NULL,
    "is_available" BOOLEAN NOT NULL,
    "available_quantity" INTEGER,
    "unit_amount_minor" BIGINT NOT NULL,
    "compare_at_minor" BIGINT,
    "tax_percent" TEXT NOT NULL,
    "tax_class_code" TEXT NOT NULL,
    "new_unit_amount_minor" BIGINT,
    "quoted_at" TIMESTAMPTZ(3) NOT NULL,
    "is_stale" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "cart_line_pkey" PRIMARY KEY ("id")
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
CREATE INDEX "cart_line_merchandise_id_idx" ON "cart_line"("merchandise_id");

-- CreateIndex
CREATE INDEX "cart_line_product_id_idx" ON "cart_line"("product_id");

-- CreateIndex
CREATE UNIQUE INDEX "cart_line_cart_id_merchandise_id_key" ON "cart_line"("cart_id", "merchandise_id");

-- CreateIndex
CREATE UNIQUE INDEX "event_parked_event_id_key" ON "event_parked"("event_id");

-- CreateIndex
CREATE INDEX "event_parked_stream_key_position_idx" ON "event_parked"("stream", "key", "position");

-- AddForeignKey
ALTER TABLE "cart_line" ADD CONSTRAINT "cart_line_cart_id_fkey" FOREIGN KEY ("cart_id") REFERENCES "cart"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the shop's rules say, held whatever code runs.

-- Somebody can open it: its customer, or whoever has its token.
ALTER TABLE "cart"
  ADD CONSTRAINT "cart_owner_check" CHECK (("customer_id" IS NULL) <> ("token_hash" IS NULL));

-- A customer fills one cart at a time.
CREATE UNIQUE INDEX "cart_active_of_customer" ON "cart"("customer_id") WHERE "state" IN ('OPEN', 'CHECKOUT');

-- Finds those that nobody touches any more: guests' carts to remove, and any to call abandoned.
CREATE INDEX "cart_guest_idx" ON "cart"("active_at") WHERE "token_hash" IS NOT NULL AND "state" IN ('OPEN', 'MERGED');
CREATE INDEX "cart_untouched_idx" ON "cart"("active_at") WHERE "state" = 'OPEN' AND "abandoned_at" IS NULL;

ALTER TABLE "cart_line"
  ADD CONSTRAINT "cart_line_quantity_check" CHECK ("quantity" > 0),
  ADD CONSTRAINT "cart_line_amounts_check" CHECK (
    "unit_amount_minor" >= 0 AND "new_unit_amount_minor" >= 0 AND "compare_at_minor" >= 0
  );

-- Room in each page for the next version of a row.
ALTER TABLE "cart" SET (fillfactor = 80);
ALTER TABLE "cart_line" SET (fillfactor = 80);

-- Finds what the relay has not taken yet.
CREATE INDEX "event_outbox_waiting" ON "event_outbox" ("position") WHERE "batch" IS NULL;
