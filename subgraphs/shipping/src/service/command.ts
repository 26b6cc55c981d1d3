import type { Outcome } from '../domain/outcome';
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
 * Carry out a command as one transaction, once however often it comes; a refusal is kept as its answer too. `work`
 * decides before it changes anything, so that a refusal leaves nothing behind.
 */
export function carryOut<Thing>(
  { store, now }: Parts,
  { operation, caller, body }: Command,
  work: (rows: SendingRows) => Promise<Outcome<Thing>>,
): Promise<Outcome<Thing>> {
  const { principal, idempotencyKey: key } = caller;
  const request = { principal, operation, key, body, at: now() };
  return store.send((rows) => rows.answerOnce(request, () => work(rows)));
}
