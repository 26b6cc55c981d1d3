-- CreateEnum
CREATE TYPE "MovementReason" AS ENUM ('INITIAL_STOCK', 'RECEIVED', 'RETURNED', 'FOUND', 'DAMAGED', 'LOST', 'COUNTED', 'CORRECTED', 'ALLOCATED');

-- CreateEnum
CREATE TYPE "ReservationState" AS ENUM ('ACTIVE', 'COMMITTED', 'RELEASED', 'EXPIRED');

-- CreateTable
CREATE TABLE "merchandise" (
    "id" TEXT NOT NULL,
    "sku" TEXT NOT NULL,
    "product_id" TEXT NOT NULL,

    CONSTRAINT "merchandise_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "warehouse" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "translations" JSONB NOT NULL DEFAULT '{}',
    "city" TEXT NOT NULL,
    "country_code" CHAR(2) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "warehouse_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "warehouse_channel" (
    "warehouse_id" TEXT NOT NULL,
    "channel_slug" TEXT NOT NULL,
    "priority" INTEGER NOT NULL,

    CONSTRAINT "warehouse_channel_pkey" PRIMARY KEY ("warehouse_id","channel_slug")
);

-- CreateTable
CREATE TABLE "stock_level" (
    "id" TEXT NOT NULL,
    "merchandise_id" TEXT NOT NULL,
    "warehouse_id" TEXT NOT NULL,
    "on_hand" INTEGER NOT NULL DEFAULT 0,
    "allocated" INTEGER NOT NULL DEFAULT 0,
    "reserved" INTEGER NOT NULL DEFAULT 0,
    "available" INTEGER NOT NULL GENERATED ALWAYS AS ("on_hand" - "allocated" - "reserved") STORED,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stock_level_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "movement" (
    "id" TEXT NOT NULL,
    "level_id" TEXT NOT NULL,
    "reason" "MovementReason" NOT NULL,
    "on_hand_delta" INTEGER NOT NULL,
    "allocated_delta" INTEGER NOT NULL DEFAULT 0,
    "note" TEXT,
    "actor" TEXT,
    "reservation_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "movement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reservation" (
    "id" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "channel_slug" TEXT NOT NULL,
    "state" "ReservationState" NOT NULL DEFAULT 'ACTIVE',
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "reservation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reservation_line" (
    "reservation_id" TEXT NOT NULL,
    "level_id" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,

    CONSTRAINT "reservation_line_pkey" PRIMARY KEY ("reservation_id","level_id")
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

-- CreateIndex
CREATE UNIQUE INDEX "merchandise_sku_key" ON "merchandise"("sku");

-- CreateIndex
CREATE INDEX "merchandise_product_id_idx" ON "merchandise"("product_id");

-- CreateIndex
CREATE UNIQUE INDEX "warehouse_code_key" ON "warehouse"("code");

-- CreateIndex
CREATE INDEX "warehouse_channel_channel_slug_priority_idx" ON "warehouse_channel"("channel_slug", "priority");

-- CreateIndex
CREATE INDEX "stock_level_warehouse_id_idx" ON "stock_level"("warehouse_id");

-- CreateIndex
CREATE UNIQUE INDEX "stock_level_merchandise_id_warehouse_id_key" ON "stock_level"("merchandise_id", "warehouse_id");

-- CreateIndex
CREATE INDEX "movement_at_id_idx" ON "movement"("at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "movement_level_id_at_id_idx" ON "movement"("level_id", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "movement_reservation_id_idx" ON "movement"("reservation_id");

-- CreateIndex
CREATE INDEX "reservation_line_level_id_idx" ON "reservation_line"("level_id");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- AddForeignKey
ALTER TABLE "warehouse_channel" ADD CONSTRAINT "warehouse_channel_warehouse_id_fkey" FOREIGN KEY ("warehouse_id") REFERENCES "warehouse"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_level" ADD CONSTRAINT "stock_level_merchandise_id_fkey" FOREIGN KEY ("merchandise_id") REFERENCES "merchandise"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_level" ADD CONSTRAINT "stock_level_warehouse_id_fkey" FOREIGN KEY ("warehouse_id") REFERENCES "warehouse"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "movement" ADD CONSTRAINT "movement_level_id_fkey" FOREIGN KEY ("level_id") REFERENCES "stock_level"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "movement" ADD CONSTRAINT "movement_reservation_id_fkey" FOREIGN KEY ("reservation_id") REFERENCES "reservation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reservation_line" ADD CONSTRAINT "reservation_line_reservation_id_fkey" FOREIGN KEY ("reservation_id") REFERENCES "reservation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reservation_line" ADD CONSTRAINT "reservation_line_level_id_fkey" FOREIGN KEY ("level_id") REFERENCES "stock_level"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the shop's rules say, held whatever code runs.

ALTER TABLE "merchandise"
  ADD CONSTRAINT "merchandise_sku_check" CHECK ("sku" <> '');

ALTER TABLE "warehouse"
  ADD CONSTRAINT "warehouse_country_code_check" CHECK ("country_code" ~ '^[A-Z]{2}$');

ALTER TABLE "warehouse_channel"
  ADD CONSTRAINT "warehouse_channel_priority_check" CHECK ("priority" >= 0);

-- The most units of a thing in one place is MAX_ON_HAND in domain/stock-level.ts.
ALTER TABLE "stock_level"
  ADD CONSTRAINT "stock_level_on_hand_check" CHECK ("on_hand" BETWEEN 0 AND 1000000000),
  ADD CONSTRAINT "stock_level_allocated_check" CHECK ("allocated" >= 0),
  ADD CONSTRAINT "stock_level_reserved_check" CHECK ("reserved" >= 0),
  ADD CONSTRAINT "stock_level_available_check" CHECK ("on_hand" - "allocated" - "reserved" >= 0);

ALTER TABLE "movement"
  ADD CONSTRAINT "movement_moves_check" CHECK ("on_hand_delta" <> 0 OR "allocated_delta" <> 0);

ALTER TABLE "reservation"
  ADD CONSTRAINT "reservation_settled_check" CHECK (("state" = 'ACTIVE') = ("settled_at" IS NULL));

ALTER TABLE "reservation_line"
  ADD CONSTRAINT "reservation_line_quantity_check" CHECK ("quantity" > 0);

-- The ledger is written once.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% cannot be changed any more', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER "movement_is_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "movement"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- A settled reservation never changes again: not by a second release, nor by a late commit.
CREATE TRIGGER "reservation_settles_once" BEFORE UPDATE ON "reservation"
  FOR EACH ROW WHEN (OLD."state" <> 'ACTIVE') EXECUTE FUNCTION "refuse_change"();

-- Finds what has expired and is not released yet: a handful of rows, however many reservations there ever were.
CREATE INDEX "reservation_expiry_idx" ON "reservation"("expires_at") WHERE "state" = 'ACTIVE';

-- Room in each page for the next version of a row, for levels that are reserved from all the time.
ALTER TABLE "stock_level" SET (fillfactor = 80);
