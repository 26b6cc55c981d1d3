import type { Sql } from '#kit';
import type { Operation } from '../domain/operation';

const COLUMNS = `key, payment_id AS "paymentId", kind, state, amount_minor AS "amountMinor", refund_id AS "refundId",
  is_final AS "isFinal", may_take_all AS "mayTakeAll", request, attempts, problem, created_at AS "createdAt"`;

// A payment's captures are made in the order in which they were decided, which is that of the versions that their keys
// end with: of two keys the shorter is the earlier one.
const IN_TURN = `(length(key), key)`;

// Open, nobody at it, and no capture that comes before.
const FREE = `operation.state = 'OPEN' AND (operation.leased_until IS NULL OR operation.leased_until <= $2)
  AND (operation.kind <> 'CAPTURE' OR operation.key = (
    SELECT key FROM provider_operation
    WHERE payment_id = operation.payment_id AND kind = 'CAPTURE' AND state = 'OPEN'
    ORDER BY ${IN_TURN}
    LIMIT 1
  ))`;

const LEASE = `
  UPDATE provider_operation AS operation SET attempts = attempts + 1, due_at = $3, leased_until = $3`;

const CLAIM = `${LEASE}
  WHERE key = $1 AND ${FREE}
  RETURNING ${COLUMNS}`;

const CLAIM_DUE = `${LEASE}
  WHERE key IN (
    SELECT key FROM provider_operation AS operation
    WHERE due_at <= $2 AND ${FREE}
    ORDER BY due_at
    LIMIT $1
    FOR UPDATE SKIP LOCKED
  ) AND state = 'OPEN'
  RETURNING ${COLUMNS}`;

const POSTPONE = `
  UPDATE provider_operation SET due_at = $2, leased_until = NULL, problem = $3
  WHERE key = $1 AND state = 'OPEN' AND attempts = $4`;

const OPEN_OF = `
  SELECT key FROM provider_operation WHERE payment_id = $1 AND kind = $2 AND state = 'OPEN' ORDER BY ${IN_TURN}`;

const FIND = `SELECT ${COLUMNS} FROM provider_operation WHERE key = $1`;

/** The statements on calls to providers. */
export function operationRows(sql: Sql) {
  return {
    /** Take an operation on, unless it is over, somebody is at it, or another comes first. */
    async claimOperation(key: string, { at, until }: { at: Date; until: Date }): Promise<Operation | null> {
      return (await sql<Operation>(CLAIM, [key, at, until]))[0] ?? null;
    },
    /** Take on some that are due, that nobody is at, and that no other comes before. */
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
    /** The keys of what the provider is being asked about a payment, the earliest first. */
    async openOperationsOf(paymentId: string, kind: Operation['kind']): Promise<string[]> {
      return (await sql<{ key: string }>(OPEN_OF, [paymentId, kind])).map(({ key }) => key);
    },
  };
}
