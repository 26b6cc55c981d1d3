import { createHash } from 'node:crypto';
import { AppError } from '../errors';
import { parseLossless, stringifyLossless } from './lossless-json';
import type { Sql } from './sql';

/** The key of a request came before, with another request. */
export class IdempotencyKeyReusedError extends AppError {
  readonly code = 'IDEMPOTENCY_KEY_REUSED';
  constructor() {
    super('This idempotency key was used for another request; make a new one for each new request.');
  }
}

/** A request that has one effect, however often it is sent. */
export interface IdempotentRequest {
  /** Who sends it, as `principalName` says it; callers cannot use up each other's keys. */
  readonly principal: string;
  /** What is asked for, such as `reservationCreate`. */
  readonly operation: string;
  /** Chosen by the caller, anew for every new request. */
  readonly key: string;
  /** All of the request but its key: the same key with another body is refused. */
  readonly body: unknown;
  readonly at: Date;
}

/**
 * Do `work` the first time a request comes, and give the same answer every time after, refusals included. Equal
 * requests that come at once wait for each other. The answer is kept in the transaction of the work itself, so that
 * both hold or neither does; dates and bigints in it survive, methods do not.
 *
 * The service keeps the answers in a table of its own, with this model in its schema.prisma:
 *
 *     model IdempotencyKey {
 *       principal String
 *       operation String
 *       key       String
 *       bodyHash  String   @map("body_hash")
 *       answer    String   @default("")
 *       createdAt DateTime @map("created_at") @db.Timestamptz(3)
 *
 *       @@id([principal, operation, key])
 *       @@index([createdAt])
 *       @@map("idempotency_key")
 *     }
 *
 * Call it before anything else in a transaction, so that whoever waits for a key holds nothing that others wait for.
 * @throws IdempotencyKeyReusedError
 */
export async function answerOnce<Answer>(
  sql: Sql,
  request: IdempotentRequest,
  work: () => Promise<Answer>,
): Promise<Answer> {
  if (!(await isFirst(sql, request, ''))) return answerAgain(sql, request);
  const answer = await work();
  const { principal, operation, key } = request;
  await sql(`UPDATE idempotency_key SET answer = $4 ${WHERE}`, [principal, operation, key, stringifyLossless(answer)]);
  return answer;
}

/**
 * {@link answerOnce} for work whose answer is known before it is done, which takes a statement less.
 * @throws IdempotencyKeyReusedError
 */
export async function answerOnceWith<Answer>(
  sql: Sql,
  request: IdempotentRequest,
  answer: Answer,
  work: () => Promise<void>,
): Promise<Answer> {
  if (!(await isFirst(sql, request, stringifyLossless(answer)))) return answerAgain(sql, request);
  await work();
  return answer;
}

/** Whether a request did not come before; equal ones that come now wait until this transaction ends. */
async function isFirst(
  sql: Sql,
  { principal, operation, key, body, at }: IdempotentRequest,
  answer: string,
): Promise<boolean> {
  const rows = await sql(
    `INSERT INTO idempotency_key (principal, operation, key, body_hash, created_at, answer)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING 1`,
    [principal, operation, key, hashOf(body), at, answer],
  );
  return rows.length > 0;
}

async function answerAgain<Answer>(sql: Sql, request: IdempotentRequest): Promise<Answer> {
  const given = await findAnswer<Answer>(sql, request);
  // Whoever had the key first has forgotten its answer just now.
  if (!given) throw new IdempotencyKeyReusedError();
  return given.answer;
}

/**
 * The answer that a request was given before, for who has something costly to do first when there is none; nothing
 * of one that is being worked on.
 * @throws IdempotencyKeyReusedError
 */
export async function findAnswer<Answer>(
  sql: Sql,
  { principal, operation, key, body }: Omit<IdempotentRequest, 'at'>,
): Promise<{ readonly answer: Answer } | undefined> {
  const [given] = await sql<{ body_hash: string; answer: string }>(
    `SELECT body_hash, answer FROM idempotency_key ${WHERE}`,
    [principal, operation, key],
  );
  if (!given) return undefined;
  if (given.body_hash !== hashOf(body)) throw new IdempotencyKeyReusedError();
  return { answer: parseLossless(given.answer) as Answer };
}

const WHERE = 'WHERE principal = $1 AND operation = $2 AND key = $3';

/** Forget the answers given before a moment, and say how many those were; their keys may be used again. */
export async function forgetAnswers(sql: Sql, { before }: { before: Date }): Promise<number> {
  return (await sql('DELETE FROM idempotency_key WHERE created_at < $1 RETURNING 1', [before])).length;
}

/** Equal requests hash alike, in whatever order their fields were written. */
function hashOf(body: unknown): string {
  return createHash('sha256')
    .update(stringifyLossless(inOrder(body)))
    .digest('base64url');
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, inOrder(inner)]));
}
