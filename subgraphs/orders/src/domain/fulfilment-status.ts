/** How far an order has come to its customer; worked out from the quantities of its lines. */
export type FulfilmentStatus =
  | 'UNFULFILLED'
  | 'PARTLY_SHIPPED'
  | 'SHIPPED'
  | 'PARTLY_DELIVERED'
  | 'DELIVERED'
  | 'PARTLY_RETURNED'
  | 'RETURNED';

/** What became of the units of one line. */
export interface LineProgress {
  readonly quantity: number;
  /** Units that left a warehouse. */
  readonly shipped: number;
  /** Of them, those that arrived. */
  readonly delivered: number;
  /** Of them, those that came back. */
  readonly returned: number;
}

/** How far an order has come of which these are the lines. */
export function fulfilmentStatus(lines: readonly LineProgress[]): FulfilmentStatus {
  const sum = (part: keyof LineProgress) => lines.reduce((total, line) => total + line[part], 0);
  const [quantity, shipped, delivered, returned] = [sum('quantity'), sum('shipped'), sum('delivered'), sum('returned')];
  if (returned > 0) return returned >= quantity ? 'RETURNED' : 'PARTLY_RETURNED';
  if (delivered > 0) return delivered >= quantity ? 'DELIVERED' : 'PARTLY_DELIVERED';
  if (shipped > 0) return shipped >= quantity ? 'SHIPPED' : 'PARTLY_SHIPPED';
  return 'UNFULFILLED';
}
