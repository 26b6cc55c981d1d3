import type { Sql } from '../data/sql';
import type { Progress } from './course';
import type { Saga, SagaTypes } from './saga';

/** A saga as it was last written. */
export interface SagaRecord<Types extends SagaTypes = SagaTypes> extends Progress<Types> {
  readonly id: string;
  readonly input: Types['input'];
  readonly traceparent: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** A saga that this process may work on until its lease ends. Its moments are of a clock that nobody can set back. */
export interface Claim<Types extends SagaTypes> {
  readonly record: SagaRecord<Types>;
  /** Goes up with every claim and every mark: who has an older one cannot write, and no mark is made twice. */
  readonly fence: number;
  readonly leaseEnds: number;
  readonly deadline: number;
}

/** Another process has this saga by now. */
export class LeaseLostError extends Error {
  constructor(id: string) {
    super(`another process has taken up ${id}`);
  }
}

/** How a saga comes to rest: free for anybody at once, or after a pause. */
export interface Rest {
  readonly pauseMs: number;
  /** Set for one that waits for something outside: how long it may be, with that. */
  readonly deadlineMs?: number;
}

/**
 * The statements on one kind of saga. A lease is counted from before its statement was sent, so that this process
 * never thinks it has one longer than the database does.
 */
export function sagaStore<Types extends SagaTypes>(options: {
  saga: Saga<Types>;
  /** This process, and no other one. */
  owner: string;
  leaseMs: number;
  sql: Sql;
  clock: () => number;
}) {
  const { saga, owner, leaseMs, sql: own, clock } = options;
  const { name: kind, deadlineMs } = saga;
  // By name, so that a list of steps can change while sagas are under way.
  const names = saga.steps.map(({ name }) => name as string);
  const toRecord = ({ step, ...row }: Row<Types>): SagaRecord<Types> => ({
    ...row,
    step: step === null ? (row.state === 'COMPLETED' ? names.length : 0) : names.indexOf(step),
  });

  /** The values of `MARK` and of its condition; of the results only those that the last mark did not have. */
  function marks({ record, fence }: Claim<Types>, next: Progress<Types>): unknown[] {
    const { state, results, refusal, attempts } = next;
    const known = record.results as Record<string, unknown>;
    const fresh = Object.entries(results).filter(([name, result]) => result !== known[name]);
    return [
      ...[record.id, fence, state, stepOf(next), JSON.stringify(Object.fromEntries(fresh))],
      ...[refusal === null ? null : JSON.stringify(refusal), attempts],
    ];
  }

  const stepOf = ({ state, step }: Progress<Types>): string | null =>
    state === 'COMPLETED' || state === 'COMPENSATED' ? null : (names[step] ?? null);

  return {
    /** Write a saga that begins; `isOurs` claims it in the same statement. */
    async insert(sql: Sql, record: SagaRecord<Types>, isOurs: boolean): Promise<Claim<Types>> {
      const { id, input, state, results, traceparent, createdAt } = record;
      const sentAt = clock();
      await sql(INSERT, [
        ...[id, kind, state, stepOf(record), JSON.stringify(input), JSON.stringify(results), traceparent, createdAt],
        ...[isOurs ? owner : null, isOurs ? leaseMs : 0, deadlineMs],
      ]);
      return { record, fence: 1, leaseEnds: sentAt + leaseMs, deadline: sentAt + deadlineMs };
    },

    /**
     * Take up sagas that are due and that nobody else is taking up; none that stands at a step which only another version
     * of this service knows.
     */
    async claim(limit: number): Promise<Claim<Types>[]> {
      const sentAt = clock();
      const rows = await own<ClaimedRow<Types>>(CLAIM, [owner, kind, limit, leaseMs, deadlineMs, names]);
      return rows.map(({ fence, deadlineInMs, ...row }) => ({
        ...{ record: toRecord(row), fence, leaseEnds: sentAt + leaseMs, deadline: sentAt + deadlineInMs },
      }));
    },

    /**
     * Mark how far a saga has come. Its lease is made new when less than `leaseNeededMs` are left of it.
     * @throws LeaseLostError
     */
    async mark(sql: Sql, claim: Claim<Types>, next: Progress<Types>, leaseNeededMs = 0): Promise<Claim<Types>> {
      const sentAt = clock();
      const isRenewed = claim.leaseEnds - sentAt < leaseNeededMs;
      const rows = await sql(KEEP, [...marks(claim, next), isRenewed ? leaseMs : null]);
      if (rows.length === 0) throw new LeaseLostError(claim.record.id);
      return {
        record: { ...claim.record, ...next },
        fence: claim.fence + 1,
        leaseEnds: isRenewed ? sentAt + leaseMs : claim.leaseEnds,
        deadline: claim.deadline,
      };
    },

    /**
     * Mark how far a saga has come, and let go of it.
     * @returns whether it is due at once: somebody woke it meanwhile.
     * @throws LeaseLostError
     */
    async rest(claim: Claim<Types>, next: Progress<Types>, { pauseMs, deadlineMs: extra }: Rest): Promise<boolean> {
      const [row] = await own<{ isDue: boolean }>(REST, [...marks(claim, next), pauseMs, extra ?? null]);
      if (!row) throw new LeaseLostError(claim.record.id);
      return row.isDue;
    },

    /** Let go of sagas whose last mark was not answered, so that they are taken up before their lease ends. */
    async handBack(ids: readonly string[]): Promise<void> {
      await own(`UPDATE saga SET due_at = now() WHERE id = ANY($1) AND owner = $2 AND due_at > now()`, [ids, owner]);
    },

    /** Let go of what processes had that were at this process's place before it, and are therefore gone. */
    async inherit(place: string): Promise<void> {
      await own(
        `UPDATE saga SET due_at = now()
         WHERE kind = $1 AND due_at > now() AND split_part(owner, '#', 1) = $2 AND owner <> $3`,
        [kind, place, owner],
      );
    },

    async wake(sql: Sql, id: string): Promise<void> {
      await sql(
        `UPDATE saga SET is_woken = true, due_at = CASE WHEN state = 'WAITING' THEN now() ELSE due_at END
         WHERE id = $1 AND due_at IS NOT NULL`,
        [id],
      );
    },

    async find(id: string, sql: Sql = own): Promise<SagaRecord<Types> | undefined> {
      const [row] = await sql<Row<Types>>(`SELECT ${COLUMNS} FROM saga WHERE kind = $1 AND id = $2`, [kind, id]);
      return row && toRecord(row);
    },

    async countOverdue(): Promise<number> {
      const overdue =
        'SELECT count(*) AS count FROM saga WHERE kind = $1 AND due_at IS NOT NULL AND deadline_at < now()';
      return (await own<{ count: number }>(overdue, [kind]))[0]?.count ?? 0;
    },

    async forget(before: Date): Promise<number> {
      const rows = await own('DELETE FROM saga WHERE kind = $1 AND due_at IS NULL AND updated_at < $2 RETURNING 1', [
        kind,
        before,
      ]);
      return rows.length;
    },
  };
}

/** See {@link sagaStore}. */
export type SagaStore<Types extends SagaTypes> = ReturnType<typeof sagaStore<Types>>;

interface Row<Types extends SagaTypes> extends Omit<SagaRecord<Types>, 'step'> {
  readonly step: string | null;
}

interface ClaimedRow<Types extends SagaTypes> extends Row<Types> {
  readonly fence: number;
  readonly deadlineInMs: number;
}

const COLUMNS = `id, state, step, input, results, refusal, attempts, traceparent,
  created_at AS "createdAt", updated_at AS "updatedAt"`;

const INSERT = `
  INSERT INTO saga (id, kind, state, step, input, results, traceparent, created_at, updated_at, owner, fence, due_at, deadline_at)
  SELECT $1, $2, $3, $4, $5::jsonb, $6::jsonb, $7, $8, $8, $9, 1,
    CASE WHEN $3 = 'COMPLETED' THEN NULL ELSE clock_timestamp() + $10 * interval '1 ms' END,
    clock_timestamp() + $11 * interval '1 ms'`;

// A saga that is taken from somebody, or that waited, had its step run before: what became of that run is unknown.
const CLAIM = `
  UPDATE saga SET owner = $1, fence = fence + 1, is_woken = false, due_at = clock_timestamp() + $4 * interval '1 ms',
    state = CASE state WHEN 'WAITING' THEN 'RUNNING' ELSE state END,
    attempts = attempts + CASE WHEN owner IS NULL AND state <> 'WAITING' THEN 0 ELSE 1 END,
    deadline_at = CASE state WHEN 'WAITING' THEN clock_timestamp() + $5 * interval '1 ms' ELSE deadline_at END
  WHERE id = ANY(ARRAY(
    SELECT id FROM saga WHERE kind = $2 AND due_at <= now() AND step = ANY($6) ORDER BY due_at LIMIT $3 FOR UPDATE SKIP LOCKED
  ))
  RETURNING ${COLUMNS}, fence,
    (extract(epoch FROM deadline_at - clock_timestamp()) * 1000)::float8 AS "deadlineInMs"`;

const MARK = `fence = fence + 1, state = $3, step = $4, results = results || $5::jsonb, refusal = $6::jsonb, attempts = $7,
  updated_at = clock_timestamp()`;

const KEEP = `
  UPDATE saga SET ${MARK},
    owner = CASE WHEN $3 IN ('COMPLETED', 'COMPENSATED') THEN NULL ELSE owner END,
    due_at = CASE WHEN $3 IN ('COMPLETED', 'COMPENSATED') THEN NULL
      WHEN $8::float8 IS NULL THEN due_at ELSE clock_timestamp() + $8 * interval '1 ms' END
  WHERE id = $1 AND fence = $2 RETURNING 1`;

const REST = `
  UPDATE saga SET ${MARK}, owner = NULL, is_woken = false,
    due_at = CASE WHEN is_woken THEN clock_timestamp() ELSE clock_timestamp() + $8 * interval '1 ms' END,
    deadline_at = CASE WHEN $9::float8 IS NULL THEN deadline_at ELSE clock_timestamp() + $9 * interval '1 ms' END
  WHERE id = $1 AND fence = $2 RETURNING due_at <= clock_timestamp() AS "isDue"`;
