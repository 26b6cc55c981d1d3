-- AlterTable
ALTER TABLE "order" ADD COLUMN     "payment_version" INTEGER NOT NULL DEFAULT 0;
