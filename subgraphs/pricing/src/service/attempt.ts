import type { Outcome, Refusal } from '../domain/outcome';
import { type Rows, type Store, TakenError } from '../store';

/** What it means that a unique index has a value already. */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  price_list_code_key: { kind: 'taken', field: 'code' },
  price_list_channel_slug_currency_code_key: { kind: 'list-exists' },
  tax_class_code_key: { kind: 'taken', field: 'code' },
  merchandise_sku_key: { kind: 'taken', field: 'sku' },
  // Two told pricing of a new thing at once, and this one came second.
  merchandise_pkey: { kind: 'version-conflict', version: 1 },
};

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
    const refusal = error instanceof TakenError && REFUSALS[error.index];
    if (!refusal) throw error;
    return refusal;
  }
}

/** What became of saving a thing that was loaded in `version`: somebody else may have been quicker. */
export function saved<Thing>(thing: Thing | null, version: number): Outcome<Thing> {
  return thing ? { kind: 'done', value: thing } : { kind: 'version-conflict', version: version + 1 };
}
