/**
 * The table that a service's sagas live in, as its migration makes it; its schema.prisma has this model:
 *
 *     model Saga {
 *       id          String    @id
 *       kind        String
 *       state       String
 *       step        String?
 *       input       Json
 *       results     Json
 *       refusal     Json?
 *       attempts    Int       @default(0)
 *       isWoken     Boolean   @default(false) @map("is_woken")
 *       owner       String?
 *       fence       Int
 *       dueAt       DateTime? @map("due_at") @db.Timestamptz(6)
 *       deadlineAt  DateTime  @map("deadline_at") @db.Timestamptz(3)
 *       traceparent String?
 *       createdAt   DateTime  @map("created_at") @db.Timestamptz(3)
 *       updatedAt   DateTime  @map("updated_at") @db.Timestamptz(3)
 *
 *       @@map("saga")
 *     }
 *
 * `step` is the name of the step that was begun, or whose compensation was; null once the saga has ended.
 * `due_at` is when anybody may take the saga up: the end of its owner's lease, or of its pause when it has no owner;
 * null once it has ended. The index, the check and the fill factor are written into the migration by hand: a mark that
 * leaves `due_at` alone then changes no index, and finds room in the page where the row is.
 */
export const SAGA_TABLE = `
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
CREATE INDEX "saga_due" ON "saga"("kind", "due_at") WHERE "due_at" IS NOT NULL;
CREATE INDEX "saga_ended" ON "saga"("updated_at") WHERE "due_at" IS NULL;
`;
