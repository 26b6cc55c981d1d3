-- AlterTable
ALTER TABLE "provider_operation" ADD COLUMN     "may_take_all" BOOLEAN NOT NULL DEFAULT false;
