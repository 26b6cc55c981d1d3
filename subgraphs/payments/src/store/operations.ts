import type { Sql } from '#kit';
import type { Operation } from '../domain/operation';

const COLUMNS = `key, payment_id AS "paymentId", kind, state, amount_minor AS "amountMinor", refund_id AS "refundId",
  is_final AS "isFinal", request, attempts, problem, created_at AS "createdAt"`;

const LEASE = `
  UPDATE provider_operation SET attempts = attempts + 1, due_at = $3, leased_until = $3`;

const CLAIM = `${LEASE}
  WHERE key = $1 AND state = 'OPEN' AND (leased_until IS NULL OR leased_until <= $2)
  RETURNING ${COLUMNS}`;

const CLAIM_DUE = `${LEASE}
  WHERE key IN (
    SELECT key FROM provider_operation
    WHERE state = 'OPEN' AND due_at <= $2 AND (leased_until IS NULL OR leased_until <= $2)
    ORDER BY due_at
    LIMIT $1
    FOR UPDATE SKIP LOCKED
  ) AND state = 'OPEN'
  RETURNING ${COLUMNS}`;

const POSTPONE = `
  UPDATE provider_operation SET due_at = $2, leased_until = NULL, problem = $3
  WHERE key = $1 AND state = 'OPEN' AND attempts = $4`;

const OPEN_OF = `SELECT key FROM provider_operation WHERE payment_id = $1 AND kind = $2 AND state = 'OPEN'`;

const FIND = `SELECT ${COLUMNS} FROM provider_operation WHERE key = $1`;

/** The statements on calls to providers. */
export function operationRows(sql: Sql) {
  return {
    /** Take an operation on, unless it is over or somebody is at it. */
    async claimOperation(key: string, { at, until }: { at: Date; until: Date }): Promise<Operation | null> {
      return (await sql<Operation>(CLAIM, [key, at, until]))[0] ?? null;
    },
    /** Take on some that are due, and that nobody is at. */
    claimDueOperations: ({ limit, at, until }: { limit: number; at: Date; until: Date }): Promise<Operation[]> =>
      sql<Operation>(CLAIM_DUE, [limit, at, until]),
    /** Leave an operation for later, unless somebody else took it on in the meantime. */
    postponeOperation: (
      { key, attempts }: Pick<Operation, 'key' | 'attempts'>,
      dueAt: Date,
      problem: string | null,
    ): Promise<unknown> => sql(POSTPONE, [key, dueAt, problem, attempts]),
    async findOperation(key: string): Promise<Operation | null> {
      return (await sql<Operation>(FIND, [key]))[0] ?? null;
    },
    /** The keys of what the provider is being asked about a payment. */
    async openOperationsOf(paymentId: string, kind: Operation['kind']): Promise<string[]> {
      return (await sql<{ key: string }>(OPEN_OF, [paymentId, kind])).map(({ key }) => key);
    },
  };
}
