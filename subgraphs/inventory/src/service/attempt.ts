import type { Outcome, Refusal } from '../domain/outcome';
import { type Rows, type Store, TakenError } from '../store';

/** The field of an input that a unique index is about. */
const FIELDS = { warehouse_code_key: 'code', merchandise_sku_key: 'sku' } as const;

/** Takes a transaction back whose work ended in a refusal, so that nothing is left half done. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.kind);
  }
}

/**
 * Run a change as one transaction that holds only if the change was made. A value that must be unique and is taken
 * refuses it, also when two race for it.
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
    if (!(error instanceof TakenError && error.index in FIELDS)) throw error;
    return { kind: 'taken', field: FIELDS[error.index as keyof typeof FIELDS] };
  }
}

/** What became of saving a thing that was loaded in `version`: somebody else may have been quicker. */
export function saved<Thing>(thing: Thing | null, version: number): Outcome<Thing> {
  return thing ? { kind: 'done', value: thing } : { kind: 'version-conflict', version: version + 1 };
}
