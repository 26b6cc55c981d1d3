-- CreateEnum
CREATE TYPE "OrderStockState" AS ENUM ('COMMITTED', 'ABANDONED');

-- AlterEnum
ALTER TYPE "MovementReason" ADD VALUE 'CANCELLED';
ALTER TYPE "MovementReason" ADD VALUE 'DISPATCHED';

-- AlterTable
ALTER TABLE "merchandise" ADD COLUMN "backorder_limit" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "movement" ADD COLUMN "order_id" TEXT;

-- AlterTable
ALTER TABLE "stock_level" ADD COLUMN "backorder_limit" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "order_stock" (
    "order_id" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "state" "OrderStockState" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "order_stock_pkey" PRIMARY KEY ("order_id")
);

-- CreateTable
CREATE TABLE "order_allocation" (
    "order_id" TEXT NOT NULL,
    "level_id" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "waiting" INTEGER NOT NULL,

    CONSTRAINT "order_allocation_pkey" PRIMARY KEY ("order_id","level_id")
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
CREATE INDEX "order_allocation_level_id_idx" ON "order_allocation"("level_id");

-- CreateIndex
CREATE UNIQUE INDEX "event_parked_event_id_key" ON "event_parked"("event_id");

-- CreateIndex
CREATE INDEX "event_parked_stream_key_position_idx" ON "event_parked"("stream", "key", "position");

-- CreateIndex
CREATE INDEX "reservation_owner_idx" ON "reservation"("owner");

-- AddForeignKey
ALTER TABLE "order_allocation" ADD CONSTRAINT "order_allocation_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order_stock"("order_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_allocation" ADD CONSTRAINT "order_allocation_level_id_fkey" FOREIGN KEY ("level_id") REFERENCES "stock_level"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the shop's rules say, held whatever code runs.

-- Nothing is promised that is not there, but for what may be sold beyond it.
ALTER TABLE "merchandise"
  ADD CONSTRAINT "merchandise_backorder_limit_check" CHECK ("backorder_limit" >= 0);
ALTER TABLE "stock_level"
  DROP CONSTRAINT "stock_level_available_check",
  ADD CONSTRAINT "stock_level_available_check" CHECK ("on_hand" - "allocated" - "reserved" >= -"backorder_limit");

ALTER TABLE "order_allocation"
  ADD CONSTRAINT "order_allocation_waiting_check" CHECK ("quantity" > 0 AND "waiting" BETWEEN 0 AND "quantity");

-- Somebody has one reservation at a time.
CREATE UNIQUE INDEX "reservation_active_of_owner" ON "reservation"("owner") WHERE "state" = 'ACTIVE';

-- Finds what the relay has not taken yet.
CREATE INDEX "event_outbox_waiting" ON "event_outbox" ("position") WHERE "batch" IS NULL;
