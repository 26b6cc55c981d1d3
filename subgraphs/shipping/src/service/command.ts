import { isPassing, type Outcome, type Refusal } from '../domain/outcome';
import type { SendingRows } from '../store/sending';
import type { Parts } from './parts';

/** Who asks for something that must happen once, the key they chose for it, and the trace it is part of. */
export interface Caller {
  /** As `principalName` says it. */
  readonly principal: string;
  readonly idempotencyKey: string;
  readonly traceparent: string;
}

/** A request by its name and everything that it says beside its key. */
export interface Command {
  readonly operation: string;
  readonly caller: Caller;
  readonly body: unknown;
}

/**
 * Carry out a command as one transaction, once however often it comes; a refusal is kept as its answer too, unless it is
 * over before long. `work` decides before it changes anything, so that a refusal leaves nothing behind.
 */
export async function carryOut<Thing>(
  { store, now }: Parts,
  { operation, caller, body }: Command,
  work: (rows: SendingRows) => Promise<Outcome<Thing>>,
): Promise<Outcome<Thing>> {
  const { principal, idempotencyKey: key } = caller;
  const request = { principal, operation, key, body, at: now() };
  try {
    return await store.send((rows) =>
      rows.answerOnce(request, async () => {
        const outcome = await work(rows);
        if (outcome.kind !== 'done' && isPassing(outcome)) throw new NotYetError(outcome);
        return outcome;
      }),
    );
  } catch (error) {
    if (error instanceof NotYetError) return error.refusal;
    throw error;
  }
}

/** Takes back the transaction of a command that may be carried out later. */
class NotYetError extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.kind);
  }
}
