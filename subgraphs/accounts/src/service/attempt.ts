import type { Outcome, Refusal } from '../domain/outcome';
import { type Rows, type Store, TakenError } from '../store';

/** Takes a transaction back whose work ended in a refusal, so that nothing is left half done. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.kind);
  }
}

/**
 * Run a change as one transaction that holds only if the change was made. An e-mail address that is taken refuses it,
 * also when two race for it.
 */
export async function attempt<Thing>(
  store: Store,
  work: (rows: Rows) => Promise<Outcome<Thing>>,
): Promise<Outcome<Thing>> {
  try {
    return await store.transaction(async (rows) => {
      const outcome = await work(rows);
      if (outcome.kind !== 'done') throw new Refused(outcome);
      return outcome;
    });
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    if (error instanceof TakenError && error.index === 'credential_email_key') return { kind: 'email-taken' };
    throw error;
  }
}
