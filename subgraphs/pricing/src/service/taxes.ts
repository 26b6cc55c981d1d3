import { conflict, createId, done, mergeTranslations, notFound } from '#contracts';
import { saved } from '#kit';
import { conflictOfSetting, type Outcome } from '../domain/outcome';
import type { NewTaxClass, TaxClass, TaxRate } from '../domain/tax-class';
import type { Store } from '../store';
import { attempt } from './attempt';

/** The use cases of tax classes and rates. Changes of one class's rates wait for one another. */
export function taxService({ store, now }: { store: Store; now: () => Date }) {
  return {
    createTaxClass: (taxClass: NewTaxClass): Promise<Outcome<TaxClass>> =>
      attempt(store, async (rows) => {
        const id = createId('taxClass', now().getTime());
        return done(await rows.addTaxClass({ ...taxClass, id, version: 1 }));
      }),

    updateTaxClass: (id: string, expectedVersion: number, changes: Partial<NewTaxClass>): Promise<Outcome<TaxClass>> =>
      attempt(store, async (rows) => {
        const [taxClass] = await rows.findTaxClasses([id]);
        if (!taxClass) return notFound('tax class');
        const translations = mergeTranslations(taxClass.translations, changes.translations);
        const refusal = conflict(taxClass, expectedVersion);
        return refusal ?? saved(await rows.saveTaxClass({ ...taxClass, ...changes, translations }), taxClass.version);
      }),

    setTaxRate: (rate: Omit<TaxRate, 'id' | 'version'>, expectedVersion?: number): Promise<Outcome<TaxRate>> =>
      attempt(store, async (rows) => {
        if (!(await rows.lockTaxClass(rate.taxClassId))) return notFound('tax class', 'taxClassId');
        const rates = await rows.findTaxRatesOf([rate.taxClassId]);
        const current = rates.find(({ countryCode }) => countryCode === rate.countryCode);
        const refusal = conflictOfSetting('tax rate', current, expectedVersion);
        if (refusal) return refusal;
        if (current) return saved(await rows.saveTaxRate({ ...current, ...rate }), current.version);
        return done(await rows.addTaxRate({ ...rate, id: createId('taxRate', now().getTime()), version: 1 }));
      }),
  };
}
