/** The orders that orders can be listed in; equal ones are told apart by id. */
export const ORDER_ORDERS = {
  CREATED_AT_DESC: { column: 'createdAt', kind: 'date', direction: 'desc' },
  CREATED_AT_ASC: { column: 'createdAt', kind: 'date', direction: 'asc' },
} as const;

/** The name of one of {@link ORDER_ORDERS}. */
export type OrderOrderName = keyof typeof ORDER_ORDERS;
