-- AlterTable
ALTER TABLE "cart" ADD COLUMN     "session_id" TEXT;

-- CreateTable
CREATE TABLE "saga" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "step" TEXT,
    "input" JSONB NOT NULL,
    "results" JSONB NOT NULL,
    "refusal" JSONB,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "is_woken" BOOLEAN NOT NULL DEFAULT false,
    "owner" TEXT,
    "fence" INTEGER NOT NULL,
    "due_at" TIMESTAMPTZ(6),
    "deadline_at" TIMESTAMPTZ(3) NOT NULL,
    "traceparent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "saga_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "saga_state" CHECK ("state" IN ('RUNNING', 'WAITING', 'COMPENSATING', 'COMPLETED', 'COMPENSATED')),
    CONSTRAINT "saga_ends" CHECK (("due_at" IS NULL) = ("state" IN ('COMPLETED', 'COMPENSATED')))
) WITH (fillfactor = 50);

-- Finds what is due, and what ended long ago.
CREATE INDEX "saga_due" ON "saga"("kind", "due_at") WHERE "due_at" IS NOT NULL;
CREATE INDEX "saga_ended" ON "saga"("updated_at") WHERE "due_at" IS NULL;

-- CreateTable
CREATE TABLE "idempotency_key" (
    "principal" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "body_hash" TEXT NOT NULL,
    "answer" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("principal","operation","key")
);

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");
