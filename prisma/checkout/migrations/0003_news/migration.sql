-- AlterTable
ALTER TABLE "cart_line" ADD COLUMN     "news" INTEGER NOT NULL DEFAULT 0;
