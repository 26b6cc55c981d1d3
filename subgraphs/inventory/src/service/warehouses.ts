import { createId } from '#contracts';
import { conflict, done, notFound, type Outcome } from '../domain/outcome';
import { mergeTranslations } from '../domain/text';
import type { NewWarehouse, Warehouse, WarehouseChanges } from '../domain/warehouse';
import { attempt } from './attempt';
import type { Parts } from './parts';

/** The use cases of warehouses. */
export function warehouseService({ store, now }: Parts) {
  return {
    createWarehouse: (warehouse: NewWarehouse): Promise<Outcome<Warehouse>> =>
      attempt(store, async (rows) => {
        const made = { ...warehouse, id: createId('warehouse', now().getTime()), version: 1 };
        await rows.addWarehouse(made);
        return done(made);
      }),

    updateWarehouse: (id: string, expectedVersion: number, changes: WarehouseChanges): Promise<Outcome<Warehouse>> =>
      attempt(store, async (rows) => {
        const [warehouse] = await rows.findWarehouses([id]);
        if (!warehouse) return notFound('warehouse');
        const refusal = conflict(warehouse, expectedVersion);
        if (refusal) return refusal;
        const translations = mergeTranslations(warehouse.translations, changes.translations);
        const edited = { ...warehouse, ...changes, translations };
        const version = warehouse.version + 1;
        const isSaved = await rows.saveWarehouse(edited);
        return isSaved ? done({ ...edited, version }) : { kind: 'version-conflict', version };
      }),
  };
}
