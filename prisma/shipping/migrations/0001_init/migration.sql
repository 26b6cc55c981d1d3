-- CreateEnum
CREATE TYPE "FulfilmentState" AS ENUM ('OPEN', 'CANCELLED');

-- CreateEnum
CREATE TYPE "ShipmentState" AS ENUM ('CREATED', 'DISPATCHED', 'DELIVERED', 'FAILED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "ParcelState" AS ENUM ('UNLABELLED', 'LABELLED', 'IN_TRANSIT', 'DELIVERED', 'LOST', 'RETURNED');

-- CreateTable
CREATE TABLE "shipping_zone" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "translations" JSONB NOT NULL DEFAULT '{}',
    "country_codes" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "shipping_zone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shipping_method" (
    "id" TEXT NOT NULL,
    "zone_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "translations" JSONB NOT NULL DEFAULT '{}',
    "channel_slugs" TEXT[],
    "carrier" TEXT NOT NULL,
    "min_days" INTEGER NOT NULL,
    "max_days" INTEGER NOT NULL,
    "max_weight_grams" INTEGER,
    "position" INTEGER NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "shipping_method_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shipping_tariff" (
    "method_id" TEXT NOT NULL,
    "currency_code" CHAR(3) NOT NULL,
    "free_above_minor" BIGINT,
    "tiers" JSONB NOT NULL,

    CONSTRAINT "shipping_tariff_pkey" PRIMARY KEY ("method_id","currency_code")
);

-- CreateTable
CREATE TABLE "fulfilment" (
    "order_id" TEXT NOT NULL,
    "number" TEXT,
    "customer_id" TEXT,
    "address" JSONB,
    "carrier" TEXT,
    "state" "FulfilmentState" NOT NULL DEFAULT 'OPEN',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "fulfilment_pkey" PRIMARY KEY ("order_id")
);

-- CreateTable
CREATE TABLE "fulfilment_line" (
    "order_id" TEXT NOT NULL,
    "order_line_id" TEXT NOT NULL,
    "warehouse_id" TEXT NOT NULL,
    "merchandise_id" TEXT NOT NULL,
    "sku" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "weight_grams" INTEGER NOT NULL,
    "quantity" INTEGER NOT NULL,
    "planned" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "fulfilment_line_pkey" PRIMARY KEY ("order_id","order_line_id","warehouse_id")
);

-- CreateTable
CREATE TABLE "shipment" (
    "id" TEXT NOT NULL,
    "order_id" TEXT NOT NULL,
    "warehouse_id" TEXT NOT NULL,
    "carrier" TEXT NOT NULL,
    "state" "ShipmentState" NOT NULL DEFAULT 'CREATED',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "dispatched_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "shipment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shipment_line" (
    "shipment_id" TEXT NOT NULL,
    "order_line_id" TEXT NOT NULL,
    "merchandise_id" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,

    CONSTRAINT "shipment_line_pkey" PRIMARY KEY ("shipment_id","order_line_id")
);

-- CreateTable
CREATE TABLE "parcel" (
    "id" TEXT NOT NULL,
    "shipment_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "weight_grams" INTEGER NOT NULL,
    "state" "ParcelState" NOT NULL DEFAULT 'UNLABELLED',
    "label_id" TEXT,
    "tracking_number" TEXT,
    "tracking_url" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "ask_at" TIMESTAMPTZ(3),
    "asked" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "parcel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_inbox" (
    "carrier" TEXT NOT NULL,
    "event_id" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "webhook_inbox_pkey" PRIMARY KEY ("carrier","event_id")
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
CREATE UNIQUE INDEX "shipping_zone_code_key" ON "shipping_zone"("code");

-- CreateIndex
CREATE UNIQUE INDEX "shipping_method_code_key" ON "shipping_method"("code");

-- CreateIndex
CREATE INDEX "shipping_method_zone_id_idx" ON "shipping_method"("zone_id");

-- CreateIndex
CREATE INDEX "shipping_method_position_id_idx" ON "shipping_method"("position", "id");

-- CreateIndex
CREATE INDEX "fulfilment_created_at_order_id_idx" ON "fulfilment"("created_at" DESC, "order_id" DESC);

-- CreateIndex
CREATE INDEX "shipment_order_id_idx" ON "shipment"("order_id");

-- CreateIndex
CREATE INDEX "shipment_created_at_id_idx" ON "shipment"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "parcel_shipment_id_position_key" ON "parcel"("shipment_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "parcel_tracking_number_key" ON "parcel"("tracking_number");

-- CreateIndex
CREATE INDEX "webhook_inbox_received_at_idx" ON "webhook_inbox"("received_at");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "event_parked_event_id_key" ON "event_parked"("event_id");

-- CreateIndex
CREATE INDEX "event_parked_stream_key_position_idx" ON "event_parked"("stream", "key", "position");

-- AddForeignKey
ALTER TABLE "shipping_method" ADD CONSTRAINT "shipping_method_zone_id_fkey" FOREIGN KEY ("zone_id") REFERENCES "shipping_zone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shipping_tariff" ADD CONSTRAINT "shipping_tariff_method_id_fkey" FOREIGN KEY ("method_id") REFERENCES "shipping_method"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fulfilment_line" ADD CONSTRAINT "fulfilment_line_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "fulfilment"("order_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shipment" ADD CONSTRAINT "shipment_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "fulfilment"("order_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shipment_line" ADD CONSTRAINT "shipment_line_shipment_id_fkey" FOREIGN KEY ("shipment_id") REFERENCES "shipment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "parcel" ADD CONSTRAINT "parcel_shipment_id_fkey" FOREIGN KEY ("shipment_id") REFERENCES "shipment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.

ALTER TABLE "shipping_zone"
  ADD CONSTRAINT "shipping_zone_countries_check" CHECK (cardinality("country_codes") > 0);

ALTER TABLE "shipping_method"
  ADD CONSTRAINT "shipping_method_days_check" CHECK ("min_days" BETWEEN 0 AND "max_days"),
  ADD CONSTRAINT "shipping_method_weight_check" CHECK ("max_weight_grams" >= 0);

ALTER TABLE "shipping_tariff"
  ADD CONSTRAINT "shipping_tariff_free_above_check" CHECK ("free_above_minor" >= 0),
  ADD CONSTRAINT "shipping_tariff_tiers_check" CHECK (jsonb_array_length("tiers") > 0);

ALTER TABLE "fulfilment"
  ADD CONSTRAINT "fulfilment_cancelled_check" CHECK (("state" = 'CANCELLED') = ("cancelled_at" IS NOT NULL)),
  ADD CONSTRAINT "fulfilment_known_check" CHECK ("state" = 'CANCELLED' OR "number" IS NOT NULL);

-- Nothing is sent that was not bought.
ALTER TABLE "fulfilment_line"
  ADD CONSTRAINT "fulfilment_line_quantity_check" CHECK ("quantity" > 0),
  ADD CONSTRAINT "fulfilment_line_planned_check" CHECK ("planned" BETWEEN 0 AND "quantity");

ALTER TABLE "shipment_line"
  ADD CONSTRAINT "shipment_line_quantity_check" CHECK ("quantity" > 0);

ALTER TABLE "shipment"
  ADD CONSTRAINT "shipment_dispatched_check"
    CHECK ("state" IN ('CREATED', 'CANCELLED') = ("dispatched_at" IS NULL)),
  ADD CONSTRAINT "shipment_settled_check"
    CHECK ("state" IN ('CREATED', 'DISPATCHED') = ("settled_at" IS NULL));

CREATE INDEX "parcel_ask" ON "parcel" ("ask_at") WHERE "ask_at" IS NOT NULL;
CREATE INDEX "event_outbox_waiting" ON "event_outbox" ("position") WHERE "batch" IS NULL;
