-- CreateEnum
CREATE TYPE "ReviewStatus" AS ENUM ('PENDING', 'PUBLISHED', 'REJECTED');

-- CreateTable
CREATE TABLE "review" (
    "id" TEXT NOT NULL,
    "product_id" TEXT NOT NULL,
    "customer_id" TEXT NOT NULL,
    "rating" SMALLINT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "status" "ReviewStatus" NOT NULL DEFAULT 'PENDING',
    "rejection_reason" TEXT,
    "helpful_count" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "helpful_vote" (
    "review_id" TEXT NOT NULL,
    "customer_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "helpful_vote_pkey" PRIMARY KEY ("review_id","customer_id")
);

-- CreateTable
CREATE TABLE "rating_summary" (
    "product_id" TEXT NOT NULL,
    "stars_1" INTEGER NOT NULL DEFAULT 0,
    "stars_2" INTEGER NOT NULL DEFAULT 0,
    "stars_3" INTEGER NOT NULL DEFAULT 0,
    "stars_4" INTEGER NOT NULL DEFAULT 0,
    "stars_5" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "rating_summary_pkey" PRIMARY KEY ("product_id")
);

-- CreateTable
CREATE TABLE "wishlist" (
    "id" TEXT NOT NULL,
    "customer_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "wishlist_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wishlist_item" (
    "id" TEXT NOT NULL,
    "wishlist_id" TEXT NOT NULL,
    "product_id" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "wishlist_item_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "review_product_id_created_at_id_idx" ON "review"("product_id", "created_at", "id");

-- CreateIndex: what product pages list
CREATE INDEX "review_product_id_helpful_count_id_idx" ON "review"("product_id", "helpful_count", "id") WHERE "status" = 'PUBLISHED';

-- CreateIndex: what product pages list
CREATE INDEX "review_product_id_rating_id_idx" ON "review"("product_id", "rating", "id") WHERE "status" = 'PUBLISHED';

-- CreateIndex
CREATE INDEX "review_created_at_id_idx" ON "review"("created_at", "id");

-- CreateIndex: what waits for moderation, the longest waiting first
CREATE INDEX "review_updated_at_id_idx" ON "review"("updated_at", "id") WHERE "status" = 'PENDING';

-- CreateIndex
CREATE UNIQUE INDEX "review_customer_id_product_id_key" ON "review"("customer_id", "product_id");

-- CreateIndex
CREATE UNIQUE INDEX "wishlist_customer_id_key" ON "wishlist"("customer_id");

-- CreateIndex
CREATE INDEX "wishlist_item_wishlist_id_added_at_id_idx" ON "wishlist_item"("wishlist_id", "added_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "wishlist_item_wishlist_id_product_id_key" ON "wishlist_item"("wishlist_id", "product_id");

-- What must hold whoever writes. Lengths are twice what the service allows: there, a character and the variation
-- selector that follows it are one, and here they are two.
ALTER TABLE "review"
    ADD CONSTRAINT "review_rating_check" CHECK ("rating" BETWEEN 1 AND 5),
    ADD CONSTRAINT "review_title_check" CHECK (char_length("title") BETWEEN 1 AND 240),
    ADD CONSTRAINT "review_body_check" CHECK (char_length("body") BETWEEN 10 AND 10000),
    ADD CONSTRAINT "review_rejection_reason_check" CHECK (("rejection_reason" IS NOT NULL) = ("status" = 'REJECTED')),
    ADD CONSTRAINT "review_helpful_count_check" CHECK ("helpful_count" >= 0),
    ADD CONSTRAINT "review_version_check" CHECK ("version" >= 1);

ALTER TABLE "rating_summary"
    ADD CONSTRAINT "rating_summary_stars_check" CHECK (LEAST("stars_1", "stars_2", "stars_3", "stars_4", "stars_5") >= 0);

ALTER TABLE "wishlist"
    ADD CONSTRAINT "wishlist_name_check" CHECK (char_length("name") BETWEEN 1 AND 200);

-- AddForeignKey
ALTER TABLE "helpful_vote" ADD CONSTRAINT "helpful_vote_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "review"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wishlist_item" ADD CONSTRAINT "wishlist_item_wishlist_id_fkey" FOREIGN KEY ("wishlist_id") REFERENCES "wishlist"("id") ON DELETE CASCADE ON UPDATE CASCADE;
