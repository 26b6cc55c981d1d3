import { hasTooManyConditions, type Page, type PageRequest } from '#kit';
import type { StockLevel } from '../domain/stock-level';
import type { StockLevelFilter } from '../domain/stock-level-filter';
import type { StockLevelOrderName } from '../domain/stock-level-order';
import { FilterTooLargeError } from '../errors';
import type { Parts } from './parts';

/** The use case of looking at what lies where. */
export function stockLevelService({ store, now }: Parts) {
  return {
    /** The stock levels that fit `where`: a page of them in an order, and how many there are. */
    listStockLevels(where: StockLevelFilter) {
      if (hasTooManyConditions(where)) throw new FilterTooLargeError();
      return {
        page: (order: StockLevelOrderName, request: PageRequest): Promise<Page<StockLevel>> =>
          store.pageOfStockLevels(where, order, request, now()),
        count: () => store.countStockLevels(where),
      };
    },
  };
}
