import { buildFederatedSchema } from '#kit';
import type { InventoryContext } from './context';
import { AvailabilityFields, WarehouseAvailabilityFields } from './fields/availability';
import { MerchandiseFields } from './fields/merchandise';
import { MovementFields } from './fields/movement';
import { ReservationFields, ReservedUnitsFields } from './fields/reservation';
import { StockLevelFields } from './fields/stock-level';
import { WarehouseFields } from './fields/warehouse';
import { MerchandiseMutations } from './mutations/merchandise';
import { ReservationCommitMutation } from './mutations/reservation-commit';
import { ReservationReleaseMutation } from './mutations/reservation-release';
import { ReservationSetMutation } from './mutations/reservation-set';
import { StockAdjustMutations } from './mutations/stock-adjust';
import { WarehouseMutations } from './mutations/warehouses';
import { MovementsQuery } from './queries/movements';
import { StockLevelsQuery } from './queries/stock-levels';
import { WarehouseQueries } from './queries/warehouses';
import { findMerchandise, findReservation, findStockLevel, findWarehouse } from './references';

/** inventory's part of the graph. */
export const createSchema = () =>
  buildFederatedSchema<InventoryContext>({
    resolvers: [
      WarehouseQueries,
      StockLevelsQuery,
      MovementsQuery,
      WarehouseMutations,
      MerchandiseMutations,
      StockAdjustMutations,
      ReservationSetMutation,
      ReservationCommitMutation,
      ReservationReleaseMutation,
      MerchandiseFields,
      AvailabilityFields,
      WarehouseAvailabilityFields,
      WarehouseFields,
      StockLevelFields,
      MovementFields,
      ReservationFields,
      ReservedUnitsFields,
    ],
    inaccessibleEnums: ['ReservationState'],
    references: {
      Merchandise: findMerchandise,
      Warehouse: findWarehouse,
      StockLevel: findStockLevel,
      Reservation: findReservation,
    },
  });
