-- AlterTable
ALTER TABLE "customer" ADD COLUMN     "groups" TEXT[] DEFAULT ARRAY[]::TEXT[];
