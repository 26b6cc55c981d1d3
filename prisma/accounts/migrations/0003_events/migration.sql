-- CreateTable
CREATE TABLE "event_outbox" (
    "position" BIGSERIAL NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "payload" JSON NOT NULL,
    "traceparent" TEXT,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "batch" BIGINT,

    CONSTRAINT "event_outbox_pkey" PRIMARY KEY ("position")
);

-- CreateTable
CREATE TABLE "event_relay" (
    "id" INTEGER NOT NULL,
    "last_batch" BIGINT NOT NULL,
    "settled_batch" BIGINT NOT NULL,
    "listeners" TEXT[],

    CONSTRAINT "event_relay_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "event_outbox_waiting" ON "event_outbox" ("position") WHERE "batch" IS NULL;
