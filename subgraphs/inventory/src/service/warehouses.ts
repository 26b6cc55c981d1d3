import { conflict, createId, done, mergeTranslations, notFound } from '#contracts';
import { saved } from '#kit';
import type { Outcome } from '../domain/outcome';
import type { NewWarehouse, Warehouse, WarehouseChanges } from '../domain/warehouse';
import { attempt } from './attempt';
import type { Parts } from './parts';

/** The use cases of warehouses. */
export function warehouseService({ store, now }: Parts) {
  return {
    createWarehouse: ({ serves, ...warehouse }: NewWarehouse): Promise<Outcome<Warehouse>> =>
      attempt(store, async (rows) => {
        const id = createId('warehouse', now().getTime());
        const made = await rows.addWarehouse({ ...warehouse, id, version: 1 });
        await rows.setServedChannels(id, serves);
        return done(made);
      }),

    updateWarehouse: (
      id: string,
      expectedVersion: number,
      { serves, ...changes }: WarehouseChanges,
    ): Promise<Outcome<Warehouse>> =>
      attempt(store, async (rows) => {
        const [warehouse] = await rows.findWarehouses([id]);
        if (!warehouse) return notFound('warehouse');
        const refusal = conflict(warehouse, expectedVersion);
        if (refusal) return refusal;
        const translations = mergeTranslations(warehouse.translations, changes.translations);
        const outcome = saved(await rows.saveWarehouse({ ...warehouse, ...changes, translations }), warehouse.version);
        if (serves && outcome.kind === 'done') await rows.setServedChannels(id, serves);
        return outcome;
      }),
  };
}
