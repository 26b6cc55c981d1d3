-- CreateTable
CREATE TABLE "price_list" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "translations" JSONB NOT NULL DEFAULT '{}',
    "channel_slug" TEXT NOT NULL,
    "currency_code" CHAR(3) NOT NULL,
    "country_code" CHAR(2) NOT NULL,
    "tax_included" BOOLEAN NOT NULL,
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "price_list_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tax_class" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "translations" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "tax_class_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tax_rate" (
    "id" TEXT NOT NULL,
    "tax_class_id" TEXT NOT NULL,
    "country_code" CHAR(2) NOT NULL,
    "rate_basis_points" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "tax_rate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "merchandise" (
    "id" TEXT NOT NULL,
    "product_id" TEXT NOT NULL,
    "sku" TEXT NOT NULL,
    "tax_class_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "merchandise_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "price_entry" (
    "id" TEXT NOT NULL,
    "price_list_id" TEXT NOT NULL,
    "merchandise_id" TEXT NOT NULL,
    "currency_code" CHAR(3) NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "compare_at_minor" BIGINT,
    "valid_from" TIMESTAMPTZ(3),
    "valid_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "price_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "price_list_code_key" ON "price_list"("code");

-- CreateIndex
CREATE UNIQUE INDEX "price_list_channel_slug_currency_code_key" ON "price_list"("channel_slug", "currency_code");

-- CreateIndex
CREATE UNIQUE INDEX "price_list_id_currency_code_key" ON "price_list"("id", "currency_code");

-- CreateIndex
CREATE UNIQUE INDEX "tax_class_code_key" ON "tax_class"("code");

-- CreateIndex
CREATE UNIQUE INDEX "tax_rate_tax_class_id_country_code_key" ON "tax_rate"("tax_class_id", "country_code");

-- CreateIndex
CREATE UNIQUE INDEX "merchandise_sku_key" ON "merchandise"("sku");

-- CreateIndex
CREATE INDEX "merchandise_product_id_idx" ON "merchandise"("product_id");

-- CreateIndex
CREATE INDEX "merchandise_tax_class_id_idx" ON "merchandise"("tax_class_id");

-- CreateIndex
CREATE INDEX "price_entry_merchandise_id_price_list_id_idx" ON "price_entry"("merchandise_id", "price_list_id");

-- CreateIndex
CREATE INDEX "price_entry_price_list_id_id_idx" ON "price_entry"("price_list_id", "id");

-- AddForeignKey
ALTER TABLE "tax_rate" ADD CONSTRAINT "tax_rate_tax_class_id_fkey" FOREIGN KEY ("tax_class_id") REFERENCES "tax_class"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "merchandise" ADD CONSTRAINT "merchandise_tax_class_id_fkey" FOREIGN KEY ("tax_class_id") REFERENCES "tax_class"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_entry" ADD CONSTRAINT "price_entry_price_list_id_currency_code_fkey" FOREIGN KEY ("price_list_id", "currency_code") REFERENCES "price_list"("id", "currency_code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "price_entry" ADD CONSTRAINT "price_entry_merchandise_id_fkey" FOREIGN KEY ("merchandise_id") REFERENCES "merchandise"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the shop's rules say, held whatever code runs. The largest amount is MAX_AMOUNT_MINOR in domain/tax.ts.

CREATE EXTENSION IF NOT EXISTS btree_gist;

ALTER TABLE "price_list"
  ADD CONSTRAINT "price_list_country_code_check" CHECK ("country_code" ~ '^[A-Z]{2}$'),
  ADD CONSTRAINT "price_list_position_check" CHECK ("position" >= 0);

ALTER TABLE "tax_rate"
  ADD CONSTRAINT "tax_rate_country_code_check" CHECK ("country_code" ~ '^[A-Z]{2}$'),
  ADD CONSTRAINT "tax_rate_rate_check" CHECK ("rate_basis_points" BETWEEN 0 AND 10000);

ALTER TABLE "price_entry"
  ADD CONSTRAINT "price_entry_amount_check" CHECK ("amount_minor" BETWEEN 0 AND 100000000000),
  ADD CONSTRAINT "price_entry_compare_at_check" CHECK ("compare_at_minor" > "amount_minor" AND "compare_at_minor" <= 100000000000),
  ADD CONSTRAINT "price_entry_dates_check" CHECK ("valid_from" < "valid_until");

-- One base price for a thing in a list…
CREATE UNIQUE INDEX "price_entry_base_key" ON "price_entry"("price_list_id", "merchandise_id")
  WHERE "valid_from" IS NULL AND "valid_until" IS NULL;

-- …and at every moment one scheduled price at most.
ALTER TABLE "price_entry"
  ADD CONSTRAINT "price_entry_schedule_excl" EXCLUDE USING gist (
    "price_list_id" WITH =, "merchandise_id" WITH =, tstzrange("valid_from", "valid_until") WITH &&
  ) WHERE ("valid_from" IS NOT NULL OR "valid_until" IS NOT NULL);
