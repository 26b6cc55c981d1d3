-- CreateTable
CREATE TABLE "shipping_zone" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "translations" JSONB NOT NULL DEFAULT '{}',
    "country_codes" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "shipping_zone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shipping_method" (
    "id" TEXT NOT NULL,
    "zone_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "translations" JSONB NOT NULL DEFAULT '{}',
    "channel_slugs" TEXT[],
    "carrier" TEXT NOT NULL,
    "min_days" INTEGER NOT NULL,
    "max_days" INTEGER NOT NULL,
    "max_weight_grams" INTEGER,
    "position" INTEGER NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "shipping_method_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shipping_tariff" (
    "method_id" TEXT NOT NULL,
    "currency_code" CHAR(3) NOT NULL,
    "free_above_minor" BIGINT,
    "tiers" JSONB NOT NULL,

    CONSTRAINT "shipping_tariff_pkey" PRIMARY KEY ("method_id","currency_code")
);

-- CreateIndex
CREATE UNIQUE INDEX "shipping_zone_code_key" ON "shipping_zone"("code");

-- CreateIndex
CREATE UNIQUE INDEX "shipping_method_code_key" ON "shipping_method"("code");

-- CreateIndex
CREATE INDEX "shipping_method_zone_id_idx" ON "shipping_method"("zone_id");

-- CreateIndex
CREATE INDEX "shipping_method_position_id_idx" ON "shipping_method"("position", "id");

-- AddForeignKey
ALTER TABLE "shipping_method" ADD CONSTRAINT "shipping_method_zone_id_fkey" FOREIGN KEY ("zone_id") REFERENCES "shipping_zone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shipping_tariff" ADD CONSTRAINT "shipping_tariff_method_id_fkey" FOREIGN KEY ("method_id") REFERENCES "shipping_method"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say.

ALTER TABLE "shipping_zone"
  ADD CONSTRAINT "shipping_zone_countries_check" CHECK (cardinality("country_codes") > 0);

ALTER TABLE "shipping_method"
  ADD CONSTRAINT "shipping_method_days_check" CHECK ("min_days" BETWEEN 0 AND "max_days"),
  ADD CONSTRAINT "shipping_method_weight_check" CHECK ("max_weight_grams" >= 0);

ALTER TABLE "shipping_tariff"
  ADD CONSTRAINT "shipping_tariff_free_above_check" CHECK ("free_above_minor" >= 0),
  ADD CONSTRAINT "shipping_tariff_tiers_check" CHECK (jsonb_array_length("tiers") > 0);
