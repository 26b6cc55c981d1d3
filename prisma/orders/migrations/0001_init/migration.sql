-- CreateEnum
CREATE TYPE "OrderStatus" AS ENUM ('PENDING', 'CONFIRMED', 'COMPLETED', 'CANCELLED', 'ABANDONED');

-- CreateEnum
CREATE TYPE "PaymentStatus" AS ENUM ('NOT_NEEDED', 'PENDING', 'AUTHORISED', 'PARTLY_CAPTURED', 'CAPTURED', 'PARTLY_REFUNDED', 'REFUNDED', 'VOIDED');

-- CreateEnum
CREATE TYPE "FulfilmentStatus" AS ENUM ('UNFULFILLED', 'PARTLY_SHIPPED', 'SHIPPED', 'PARTLY_DELIVERED', 'DELIVERED', 'PARTLY_RETURNED', 'RETURNED');

-- CreateEnum
CREATE TYPE "ReturnState" AS ENUM ('REQUESTED', 'APPROVED', 'REJECTED', 'RECEIVED', 'REFUNDED');

-- CreateEnum
CREATE TYPE "CancellationState" AS ENUM ('REQUESTED', 'DONE', 'REFUSED');

-- CreateEnum
CREATE TYPE "InvoiceKind" AS ENUM ('INVOICE', 'CREDIT_NOTE');

-- CreateTable
CREATE TABLE "checkout_claim" (
    "checkout_session_id" TEXT NOT NULL,
    "order_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "checkout_claim_pkey" PRIMARY KEY ("checkout_session_id")
);

-- CreateTable
CREATE TABLE "order" (
    "id" TEXT NOT NULL,
    "number" TEXT COLLATE "C" NOT NULL, -- so that its index finds the first digits too
    "checkout_session_id" TEXT NOT NULL,
    "cart_id" TEXT NOT NULL,
    "customer_id" TEXT,
    "email" TEXT NOT NULL,
    "email_key" TEXT NOT NULL GENERATED ALWAYS AS (lower("email")) STORED,
    "channel" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "currency_code" CHAR(3) NOT NULL,
    "tax_included" BOOLEAN NOT NULL,
    "shipping_address" JSONB,
    "billing_address" JSONB,
    "shipping_method" JSONB,
    "shipping" JSONB NOT NULL,
    "discounts" JSONB NOT NULL,
    "gift_cards" JSONB NOT NULL,
    "subtotal_minor" BIGINT NOT NULL,
    "discount_minor" BIGINT NOT NULL,
    "items_minor" BIGINT NOT NULL,
    "shipping_minor" BIGINT NOT NULL,
    "tax_minor" BIGINT NOT NULL,
    "total_minor" BIGINT NOT NULL,
    "gift_card_minor" BIGINT NOT NULL,
    "due_minor" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "status" "OrderStatus" NOT NULL DEFAULT 'PENDING',
    "payment_status" "PaymentStatus" NOT NULL DEFAULT 'PENDING',
    "fulfilment_status" "FulfilmentStatus" NOT NULL DEFAULT 'UNFULFILLED',
    "authorised_minor" BIGINT NOT NULL DEFAULT 0,
    "captured_minor" BIGINT NOT NULL DEFAULT 0,
    "refunded_minor" BIGINT NOT NULL DEFAULT 0,
    "is_voided" BOOLEAN NOT NULL DEFAULT false,
    "charged_minor" BIGINT NOT NULL DEFAULT 0,
    "returned_minor" BIGINT NOT NULL DEFAULT 0,
    "allocations" JSONB NOT NULL DEFAULT '[]',
    "confirmed_at" TIMESTAMPTZ(3),
    "completed_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "invoiced_at" TIMESTAMPTZ(3),

    CONSTRAINT "order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_line" (
    "id" TEXT NOT NULL,
    "order_id" TEXT NOT NULL,
    "position" SMALLINT NOT NULL,
    "merchandise_id" TEXT NOT NULL,
    "product_id" TEXT NOT NULL,
    "sku" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "product_name" TEXT NOT NULL,
    "product_slug" TEXT NOT NULL,
    "options" JSONB NOT NULL,
    "image_url" TEXT,
    "quantity" INTEGER NOT NULL,
    "weight_grams" INTEGER NOT NULL,
    "unit_amount_minor" BIGINT NOT NULL,
    "subtotal_minor" BIGINT NOT NULL,
    "discount_minor" BIGINT NOT NULL,
    "net_minor" BIGINT NOT NULL,
    "tax_minor" BIGINT NOT NULL,
    "total_minor" BIGINT NOT NULL,
    "tax_percent" TEXT NOT NULL,
    "tax_class_code" TEXT NOT NULL,

    CONSTRAINT "order_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "timeline_entry" (
    "id" TEXT NOT NULL,
    "position" BIGSERIAL NOT NULL,
    "order_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "timeline_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shipment" (
    "id" TEXT NOT NULL,
    "order_id" TEXT NOT NULL,
    "dispatched_at" TIMESTAMPTZ(3) NOT NULL,
    "delivered_at" TIMESTAMPTZ(3),

    CONSTRAINT "shipment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shipment_line" (
    "shipment_id" TEXT NOT NULL,
    "order_line_id" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,

    CONSTRAINT "shipment_line_pkey" PRIMARY KEY ("shipment_id","order_line_id")
);

-- CreateTable
CREATE TABLE "cancellation" (
    "order_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "state" "CancellationState" NOT NULL DEFAULT 'REQUESTED',
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "cancellation_pkey" PRIMARY KEY ("order_id")
);

-- CreateTable
CREATE TABLE "return" (
    "id" TEXT NOT NULL,
    "order_id" TEXT NOT NULL,
    "state" "ReturnState" NOT NULL DEFAULT 'REQUESTED',
    "actor" TEXT NOT NULL,
    "note" TEXT,
    "refund_minor" BIGINT,
    "gift_cards" JSONB NOT NULL DEFAULT '[]',
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "received_at" TIMESTAMPTZ(3),
    "refunded_at" TIMESTAMPTZ(3),

    CONSTRAINT "return_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "return_line" (
    "return_id" TEXT NOT NULL,
    "order_line_id" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "comment" TEXT,
    "received" INTEGER,
    "warehouse_id" TEXT,

    CONSTRAINT "return_line_pkey" PRIMARY KEY ("return_id","order_line_id")
);

-- CreateTable
CREATE TABLE "invoice" (
    "id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "kind" "InvoiceKind" NOT NULL,
    "order_id" TEXT NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "reference" TEXT NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "invoice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invoice_series" (
    "series" TEXT NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "invoice_series_pkey" PRIMARY KEY ("series")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" TEXT NOT NULL,
    "order_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
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
CREATE UNIQUE INDEX "checkout_claim_order_id_key" ON "checkout_claim"("order_id");

-- CreateIndex
CREATE UNIQUE INDEX "order_number_key" ON "order"("number");

-- CreateIndex
CREATE INDEX "order_email_key_idx" ON "order"("email_key");

-- CreateIndex
CREATE INDEX "order_created_at_id_idx" ON "order"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "order_customer_id_created_at_id_idx" ON "order"("customer_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "order_line_sku_idx" ON "order_line"("sku");

-- CreateIndex
CREATE UNIQUE INDEX "order_line_order_id_position_key" ON "order_line"("order_id", "position");

-- CreateIndex
CREATE INDEX "timeline_entry_order_id_at_position_idx" ON "timeline_entry"("order_id", "at", "position");

-- CreateIndex
CREATE INDEX "shipment_order_id_idx" ON "shipment"("order_id");

-- CreateIndex
CREATE INDEX "shipment_line_order_line_id_idx" ON "shipment_line"("order_line_id");

-- CreateIndex
CREATE INDEX "return_order_id_idx" ON "return"("order_id");

-- CreateIndex
CREATE INDEX "return_requested_at_id_idx" ON "return"("requested_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "return_line_order_line_id_idx" ON "return_line"("order_line_id");

-- CreateIndex
CREATE UNIQUE INDEX "invoice_number_key" ON "invoice"("number");

-- CreateIndex
CREATE UNIQUE INDEX "invoice_order_id_kind_reference_key" ON "invoice"("order_id", "kind", "reference");

-- CreateIndex
CREATE INDEX "mail_order_id_idx" ON "mail"("order_id");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "event_parked_event_id_key" ON "event_parked"("event_id");

-- CreateIndex
CREATE INDEX "event_parked_stream_key_position_idx" ON "event_parked"("stream", "key", "position");

-- AddForeignKey
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timeline_entry" ADD CONSTRAINT "timeline_entry_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shipment" ADD CONSTRAINT "shipment_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shipment_line" ADD CONSTRAINT "shipment_line_shipment_id_fkey" FOREIGN KEY ("shipment_id") REFERENCES "shipment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shipment_line" ADD CONSTRAINT "shipment_line_order_line_id_fkey" FOREIGN KEY ("order_line_id") REFERENCES "order_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cancellation" ADD CONSTRAINT "cancellation_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "return" ADD CONSTRAINT "return_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "return_line" ADD CONSTRAINT "return_line_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "return"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "return_line" ADD CONSTRAINT "return_line_order_line_id_fkey" FOREIGN KEY ("order_line_id") REFERENCES "order_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail" ADD CONSTRAINT "mail_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the shop's rules say, held whatever code runs.

CREATE SEQUENCE "order_number_seq" START 100001;

-- The number that people read: two check digits after it (ISO 7064, mod 97-10), as domain/order-number.ts has it.
CREATE FUNCTION "order_number"("drawn" bigint) RETURNS text LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT drawn::text || '-' || lpad((98 - (drawn * 100) % 97)::text, 2, '0')
$$;

ALTER TABLE "order"
  ADD CONSTRAINT "order_amounts_check" CHECK (
    least("subtotal_minor", "discount_minor", "items_minor", "shipping_minor", "tax_minor", "gift_card_minor", "due_minor") >= 0
  ),
  ADD CONSTRAINT "order_total_check" CHECK ("total_minor" = "items_minor" + "shipping_minor"),
  ADD CONSTRAINT "order_due_check" CHECK ("due_minor" = "total_minor" - "gift_card_minor"),
  ADD CONSTRAINT "order_payment_check" CHECK (least("authorised_minor", "captured_minor", "refunded_minor") >= 0),
  ADD CONSTRAINT "order_charged_check" CHECK ("charged_minor" BETWEEN 0 AND "due_minor"),
  ADD CONSTRAINT "order_returned_check" CHECK ("returned_minor" BETWEEN 0 AND "items_minor"),
  ADD CONSTRAINT "order_confirmed_check" CHECK (("confirmed_at" IS NULL) = ("status" IN ('PENDING', 'ABANDONED'))),
  ADD CONSTRAINT "order_completed_check" CHECK (("completed_at" IS NULL) = ("status" <> 'COMPLETED')),
  ADD CONSTRAINT "order_cancelled_check" CHECK (("cancelled_at" IS NULL) = ("status" <> 'CANCELLED'));

ALTER TABLE "order_line"
  ADD CONSTRAINT "order_line_quantity_check" CHECK ("quantity" > 0),
  ADD CONSTRAINT "order_line_amounts_check" CHECK (
    least("unit_amount_minor", "subtotal_minor", "discount_minor", "net_minor", "tax_minor", "total_minor") >= 0
  ),
  ADD CONSTRAINT "order_line_subtotal_check" CHECK ("subtotal_minor" = "unit_amount_minor" * "quantity"),
  ADD CONSTRAINT "order_line_total_check" CHECK ("total_minor" = "net_minor" + "tax_minor");

ALTER TABLE "shipment_line"
  ADD CONSTRAINT "shipment_line_quantity_check" CHECK ("quantity" > 0);

ALTER TABLE "return"
  ADD CONSTRAINT "return_refund_check" CHECK ("refund_minor" >= 0),
  ADD CONSTRAINT "return_received_check" CHECK (("refund_minor" IS NULL) = ("state" NOT IN ('RECEIVED', 'REFUNDED')));

ALTER TABLE "return_line"
  ADD CONSTRAINT "return_line_quantity_check" CHECK ("quantity" > 0),
  ADD CONSTRAINT "return_line_received_check" CHECK ("received" BETWEEN 0 AND "quantity");

ALTER TABLE "invoice"
  ADD CONSTRAINT "invoice_amount_check" CHECK ("amount_minor" >= 0);

CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% cannot be changed any more', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;

-- What was bought stays what it was: no statement that as much as names one of these columns gets through.
CREATE TRIGGER "order_is_as_it_was_bought" BEFORE UPDATE OF
  "id", "number", "checkout_session_id", "cart_id", "customer_id", "email", "channel", "locale", "currency_code",
  "tax_included", "shipping_address", "billing_address", "shipping_method", "shipping", "discounts", "gift_cards",
  "subtotal_minor", "discount_minor", "items_minor", "shipping_minor", "tax_minor", "total_minor", "gift_card_minor",
  "due_minor", "created_at"
  ON "order" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

CREATE TRIGGER "order_stays" BEFORE DELETE OR TRUNCATE ON "order"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

CREATE TRIGGER "order_line_is_as_it_was_bought" BEFORE UPDATE OR DELETE OR TRUNCATE ON "order_line"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

CREATE TRIGGER "timeline_entry_is_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "timeline_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

CREATE TRIGGER "invoice_is_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "invoice"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- States that nothing comes after.
CREATE TRIGGER "order_ends_once" BEFORE UPDATE OF "status" ON "order"
  FOR EACH ROW WHEN (OLD."status" IN ('COMPLETED', 'CANCELLED', 'ABANDONED') AND NEW."status" <> OLD."status")
  EXECUTE FUNCTION "refuse_change"();

CREATE TRIGGER "return_ends_once" BEFORE UPDATE ON "return"
  FOR EACH ROW WHEN (OLD."state" IN ('REJECTED', 'REFUNDED')) EXECUTE FUNCTION "refuse_change"();

-- One cart is sold once.
CREATE UNIQUE INDEX "order_cart_id_key" ON "order"("cart_id") WHERE "confirmed_at" IS NOT NULL;

-- Work that waits: a handful of rows, however many orders there ever were.
CREATE INDEX "order_not_invoiced_idx" ON "order"("confirmed_at") WHERE "confirmed_at" IS NOT NULL AND "invoiced_at" IS NULL;
CREATE INDEX "mail_waiting_idx" ON "mail"("due_at") WHERE "sent_at" IS NULL;
CREATE INDEX "cancellation_waiting_idx" ON "cancellation"("requested_at") WHERE "state" = 'REQUESTED';
CREATE INDEX "event_outbox_waiting" ON "event_outbox"("position") WHERE "batch" IS NULL;

-- Room in each page for the next version of a row: an order changes its status some times.
ALTER TABLE "order" SET (fillfactor = 80);
