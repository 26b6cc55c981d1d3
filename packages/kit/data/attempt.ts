import type { Done, Outcome, VersionConflict } from '#contracts';
import { TakenError, type Transactions } from './store';

/** Runs a change as one transaction that holds only if the change was made. */
export type Attempt<Refusal> = <Rows, Thing>(
  store: Transactions<Rows>,
  work: (rows: Rows) => Promise<Outcome<Thing, Refusal>>,
) => Promise<Outcome<Thing, Refusal>>;

/**
 * Make a service's {@link Attempt}. A value that must be unique and is taken refuses the change, also when two race
 * for it.
 * @param taken what it means that a unique index has a value already, by the name of the index.
 */
export function createAttempt<Refusal extends { readonly kind: string }>(
  taken: Readonly<Record<string, Refusal>>,
): Attempt<Refusal> {
  return async (store, work) => {
    try {
      return await store.transaction(async (rows) => {
        const outcome = await work(rows);
        if (outcome.kind !== 'done') throw new Refused(outcome);
        return outcome;
      });
    } catch (error) {
      const refusal = error instanceof TakenError ? taken[error.index] : undefined;
      if (refusal) return refusal;
      if (error instanceof Refused) return error.refusal;
      throw error;
    }
  };
}

/** Takes a transaction back whose work ended in a refusal, so that nothing is left half done. */
class Refused<Refusal extends { readonly kind: string }> extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.kind);
  }
}

/** What became of saving a thing that was loaded in `version`: somebody else may have been quicker. */
export function saved<Thing>(thing: Thing | null, version: number): Done<Thing> | VersionConflict {
  return thing ? { kind: 'done', value: thing } : { kind: 'version-conflict', version: version + 1 };
}
