import { type Done, done } from '#contracts';
import {
  answerOnceWith,
  type Database,
  findAnswer,
  type IdempotentRequest,
  type NewSaga,
  type Refused,
  refused,
  type SagaRecord,
  type SagaRunner,
  type StartedSaga,
} from '#kit';
import type { CheckoutRefusal } from '../domain/checkout-refusal';
import type { CheckoutSession, CheckoutSessionState } from '../domain/checkout-session';
import type { CheckoutTypes } from './checkout-types';

/** What a request that began a checkout is told, whenever it comes again. */
export interface Begun {
  readonly sessionId: string;
}

/** Checkouts as their customers know them. */
export function createCheckoutSessions(
  { sql, transaction }: Pick<Database, 'sql' | 'transaction'>,
  runner: SagaRunner<CheckoutTypes>,
) {
  return {
    /** Begin a checkout, once for a request however often it comes. A refusal leaves nothing behind, and may be over later. */
    async begin(
      request: IdempotentRequest,
      wanted: NewSaga<CheckoutTypes>,
    ): Promise<Done<Begun> | Refused<CheckoutRefusal>> {
      let started: StartedSaga<CheckoutTypes> | undefined;
      try {
        const begun = await transaction((own) =>
          answerOnceWith<Begun>(own, request, { sessionId: wanted.id }, async () => {
            const outcome = await runner.start(own, wanted);
            if (outcome.kind === 'refused') throw new NotBegunError(outcome.refusal);
            started = outcome.value;
          }),
        );
        if (started) runner.go(started);
        return done(begun);
      } catch (error) {
        if (error instanceof NotBegunError) return refused(error.refusal);
        throw error;
      }
    },

    /** What a request began that came before. */
    findBegun: (request: IdempotentRequest): Promise<{ readonly answer: Begun } | undefined> =>
      findAnswer<Begun>(sql, request),

    async find(id: string): Promise<CheckoutSession | undefined> {
      const record = await runner.find(id);
      return record && toSession(record);
    },

    /** A checkout once it has ended or its customer is asked for something, or as it is after so many milliseconds. */
    async settled(id: string, withinMs: number): Promise<CheckoutSession | undefined> {
      const record = await runner.settled(id, { withinMs });
      return record && toSession(record);
    },
  };
}

/** See {@link createCheckoutSessions}. */
export type CheckoutSessions = ReturnType<typeof createCheckoutSessions>;

/** Takes back the transaction of a checkout that does not begin. */
class NotBegunError extends Error {
  constructor(readonly refusal: CheckoutRefusal) {
    super(refusal.code);
  }
}

function toSession(record: SagaRecord<CheckoutTypes>): CheckoutSession {
  const { id, input, results, refusal, createdAt } = record;
  const state = stateOf(record);
  return {
    ...{ id, state, createdAt, cartId: input.cart.id },
    order: state === 'COMPLETED' ? (results['create-order'] ?? null) : null,
    action: state === 'ACTION_REQUIRED' ? (results.authorise?.action ?? null) : null,
    refusal: state === 'FAILED' ? refusal : null,
  };
}

function stateOf({ state, results }: SagaRecord<CheckoutTypes>): CheckoutSessionState {
  switch (state) {
    case 'COMPLETED':
      return 'COMPLETED';
    case 'COMPENSATED':
      return 'FAILED';
    case 'WAITING':
      return results.authorise?.action ? 'ACTION_REQUIRED' : 'PROCESSING';
    default:
      return 'PROCESSING';
  }
}
