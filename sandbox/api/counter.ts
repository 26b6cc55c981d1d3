import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Book, Change } from '../book/book';
import { newId } from '../book/id';
import { type Behaviour, failureOf } from '../script/behaviour';
import { direct, type Occurrence } from '../script/script';
import type { Courier } from '../webhooks/courier';
import type { WebhookEvent } from '../webhooks/event';
import { createAnswering, outOfOrder } from './answering';
import type { Answer, Call, KeptAnswer } from './call';
import { Refusal, refusalBody } from './refusal';
import type { ApiTables } from './tables';

/** How a call is dealt with, and the key it came with. */
export interface Manner {
  readonly behaviour: Behaviour;
  readonly idempotencyKey: string | null;
}

/** What a call does, and what is answered. */
export interface Effect {
  readonly subject: string | null;
  readonly body: object;
  readonly changes: readonly Change[];
  readonly events: readonly WebhookEvent[];
}

/** A call that was understood. */
export interface Asked extends Occurrence {
  readonly subject: string | null;
  /** What was asked for, for the same request to be known again. */
  readonly input: unknown;
  /** How it is dealt with the first time, when the script says nothing. */
  readonly usual?: Behaviour;
  /**
   * Do it: everything at once, so that no two calls can meet halfway.
   * @throws Refusal
   */
  carryOut(manner: Manner): Effect;
}

/** Stands between an API's callers and what it does: idempotency, the script, the list of calls. */
export interface Counter {
  /** Deal with a call, from its idempotency key to its answer. */
  serve(request: FastifyRequest, reply: FastifyReply, asked: Asked): Promise<FastifyReply>;
}

/** What a call comes to. */
interface Result {
  readonly answer: Answer;
  readonly changes: readonly Change[];
  readonly events: readonly WebhookEvent[];
}

/**
 * Make a counter.
 * @param app whose closing ends all waiting.
 */
export function createCounter(
  app: FastifyInstance,
  parts: { book: Book; tables: ApiTables; courier: Courier; now: () => number },
): Counter {
  const { book, tables, courier, now } = parts;
  const say = createAnswering(app);

  /** The answer that was given to the same request before. */
  function recall(idempotencyKey: string | null, print: string): KeptAnswer | undefined {
    const kept = idempotencyKey === null ? undefined : tables.answers.find(idempotencyKey);
    if (kept && kept.request !== print) {
      throw new Refusal(409, 'idempotency_key_reused', 'This Idempotency-Key came with another request before.');
    }
    return kept;
  }

  /** Do what was asked for, unless it was done before or is to fail before it is done. */
  function resultOf(asked: Asked, manner: Manner, print: string, kept: KeptAnswer | undefined): Result {
    if (kept) return nothing(kept);
    if (failureOf(manner.behaviour)?.isDone === false) return nothing(outOfOrder(manner.behaviour, asked.subject));
    const { answer, changes = [], events = [] } = attempt(asked, manner);
    const { idempotencyKey } = manner;
    const known = idempotencyKey === null ? [] : [tables.answers.put(idempotencyKey, { request: print, ...answer })];
    const news = events.map((event) => tables.events.put(event.id, event));
    return { answer, changes: [...changes, ...known, ...news], events };
  }

  return {
    async serve(request, reply, asked) {
      const idempotencyKey = keyOf(request);
      const print = JSON.stringify([request.method, request.url, asked.input]);
      const kept = recall(idempotencyKey, print);
      const usual = kept ? {} : asked.usual;
      const { behaviour, rule, used } = direct(tables.rules, asked, { usual, isReplay: kept !== undefined });
      const result = resultOf(asked, { behaviour, idempotencyKey }, print, kept);
      const answer = failureOf(behaviour) ? outOfOrder(behaviour, result.answer.subject) : result.answer;

      const call: Call = {
        id: newId('cal'),
        at: new Date(now()).toISOString(),
        operation: asked.operation,
        subject: answer.subject,
        reference: asked.references[0] ?? null,
        idempotencyKey,
        isReplay: kept !== undefined,
        isDone: result.answer.status < 400,
        ...howAnswered(answer, behaviour),
        rule: rule?.id ?? null,
      };
      book.write([...result.changes, ...used, tables.calls.put(call.id, call)]);

      if (behaviour.webhooks?.beforeAnswer) await courier.send(result.events, behaviour.webhooks);
      else setImmediate(() => void courier.send(result.events, behaviour.webhooks));
      if (kept) reply.header('idempotent-replayed', 'true');
      return say(answer, reply, behaviour);
    },
  };
}

const nothing = (answer: Answer): Result => ({ answer, changes: [], events: [] });

/** Carry out what was asked for. A refusal is an answer too, and kept like others. */
function attempt(asked: Asked, manner: Manner): Partial<Effect> & { readonly answer: Answer } {
  try {
    const effect = asked.carryOut(manner);
    return { ...effect, answer: { status: 200, body: JSON.stringify(effect.body), subject: effect.subject } };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const body = JSON.stringify(refusalBody(error));
    return { answer: { status: error.status, body, subject: asked.subject } };
  }
}

/** How much is remembered of an idempotency key, in characters. */
const LONGEST_KEY = 255;

function keyOf({ headers }: FastifyRequest): string | null {
  const given = headers['idempotency-key'];
  if (given === undefined) return null;
  if (typeof given === 'string' && given.length > 0 && given.length <= LONGEST_KEY) return given;
  throw new Refusal(400, 'invalid_request', `An Idempotency-Key has 1 to ${LONGEST_KEY} characters.`);
}

function howAnswered({ status }: Answer, behaviour: Behaviour): Pick<Call, 'status' | 'answered'> {
  const failure = failureOf(behaviour);
  if (failure?.kind === 'timeout') return { status: null, answered: 'never' };
  if (failure?.kind === 'hang-up') return { status: null, answered: 'hang-up' };
  return { status, answered: behaviour.delayMs ? 'late' : 'at-once' };
}
