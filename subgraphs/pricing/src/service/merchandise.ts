import { done, notFound } from '#contracts';
import { saved } from '#kit';
import type { Merchandise } from '../domain/merchandise';
import { conflictOfSetting, type Outcome } from '../domain/outcome';
import type { Store } from '../store';
import { attempt } from './attempt';

/** The use case of merchandise: say what pricing must know of a thing, new or known. */
export function merchandiseService({ store }: { store: Store }) {
  return {
    setMerchandise: (wanted: Omit<Merchandise, 'version'>, expectedVersion?: number): Promise<Outcome<Merchandise>> =>
      attempt(store, async (rows) => {
        const [taxClass] = await rows.findTaxClasses([wanted.taxClassId]);
        if (!taxClass) return notFound('tax class', 'taxClassId');
        const [current] = await rows.findMerchandise([wanted.id]);
        const refusal = conflictOfSetting('merchandise', current, expectedVersion);
        if (refusal) return refusal;
        if (current) return saved(await rows.saveMerchandise({ ...current, ...wanted }), current.version);
        return done(await rows.addMerchandise({ ...wanted, version: 1 }));
      }),
  };
}
