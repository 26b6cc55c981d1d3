import { createListLoader, createLoader } from '#kit';
import type { Store } from './store';

/** Batching for one request: everything of a kind that its resolvers ask for in a tick is one statement. */
export function createLoaders(store: Store, { channel, at }: { channel?: string; at: Date }) {
  return {
    availability: createLoader(
      (ids: readonly string[]) => store.findAvailability(ids, { channel, at }),
      ({ merchandiseId }) => merchandiseId,
    ),
    merchandise: createLoader(store.findMerchandise, ({ id }) => id),
    warehouse: createLoader(store.warehousesById, ({ id }) => id as string),
    warehouseByCode: createLoader(store.findWarehousesByCode, ({ code }) => code),
    servedChannelsOf: createListLoader(store.findServedChannels, ({ warehouseId }) => warehouseId as string),
    stockLevel: createLoader(
      (ids: readonly string[]) => store.findStockLevels(ids, at),
      ({ id }) => id as string,
    ),
    stockLevelsOf: createListLoader(
      (merchandiseIds: readonly string[]) => store.findStockLevelsOf(merchandiseIds, at),
      ({ merchandiseId }) => merchandiseId,
    ),
    reservation: createLoader(store.findReservations, ({ id }) => id as string),
    unitsOf: createListLoader(store.findUnitsOf, ({ reservationId }) => reservationId as string),
  };
}

/** See {@link createLoaders}. */
export type Loaders = ReturnType<typeof createLoaders>;
