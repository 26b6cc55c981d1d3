/** The orders stock levels can be listed in; equal ones are told apart by id. */
export const STOCK_LEVEL_ORDERS = {
  AVAILABLE_ASC: { column: 'available', kind: 'integer', direction: 'asc' },
  AVAILABLE_DESC: { column: 'available', kind: 'integer', direction: 'desc' },
  ON_HAND_ASC: { column: 'onHand', kind: 'integer', direction: 'asc' },
  ON_HAND_DESC: { column: 'onHand', kind: 'integer', direction: 'desc' },
} as const;

/** The name of one of {@link STOCK_LEVEL_ORDERS}. */
export type StockLevelOrderName = keyof typeof STOCK_LEVEL_ORDERS;
