import { adjustmentService } from './service/adjust-stock';
import { expiryService } from './service/expire-reservations';
import { merchandiseService } from './service/merchandise';
import { orderStockService } from './service/order-stock';
import type { Parts } from './service/parts';
import { reservationService } from './service/set-reservation';
import { settlementService } from './service/settle-reservation';
import { stockLevelService } from './service/stock-levels';
import { warehouseService } from './service/warehouses';

/** inventory's use cases: load, decide, save. */
export function createInventoryService(parts: Parts) {
  return {
    ...stockLevelService(parts),
    ...merchandiseService(parts),
    ...warehouseService(parts),
    ...adjustmentService(parts),
    ...reservationService(parts),
    ...settlementService(parts),
    ...expiryService(parts),
    ...orderStockService(parts),
  };
}

/** See {@link createInventoryService}. */
export type InventoryService = ReturnType<typeof createInventoryService>;
