-- AlterTable
ALTER TABLE "fulfilment" ADD COLUMN     "is_unpacked" BOOLEAN NOT NULL DEFAULT true;

-- What is there already.
UPDATE "fulfilment" SET "is_unpacked" = false
WHERE "state" = 'CANCELLED' OR NOT EXISTS (
  SELECT FROM "fulfilment_line" AS "line"
  WHERE "line"."order_id" = "fulfilment"."order_id" AND "line"."planned" < "line"."quantity"
);

-- CreateIndex
CREATE INDEX "fulfilment_is_unpacked_created_at_order_id_idx" ON "fulfilment"("is_unpacked", "created_at", "order_id");
