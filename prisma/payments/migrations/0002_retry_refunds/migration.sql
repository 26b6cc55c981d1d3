-- DropIndex
DROP INDEX "refund_payment_id_reference_key";

-- AlterTable
ALTER TABLE "refund" ADD COLUMN     "retry_of" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "refund_retry_of_key" ON "refund"("retry_of");

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_retry_of_fkey" FOREIGN KEY ("retry_of") REFERENCES "refund"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Something is paid back for once; what failed may be tried again, as the refund that says so.
CREATE UNIQUE INDEX "refund_payment_id_reference_key" ON "refund"("payment_id", "reference") WHERE "retry_of" IS NULL;
