/**
 * PENDING: it is being bought. CONFIRMED: it is sold. COMPLETED: all of it arrived. CANCELLED: it is off, before
 * anything was sent. ABANDONED: its checkout failed, and nobody ever sees it.
 */
export type OrderStatus = 'PENDING' | 'CONFIRMED' | 'COMPLETED' | 'CANCELLED' | 'ABANDONED';

const NEXT: Record<OrderStatus, readonly OrderStatus[]> = {
  PENDING: ['CONFIRMED', 'ABANDONED'],
  CONFIRMED: ['COMPLETED', 'CANCELLED'],
  COMPLETED: [],
  CANCELLED: [],
  ABANDONED: [],
};

/** Whether an order in one status may go to another. */
export function canBecome(from: OrderStatus, to: OrderStatus): boolean {
  return NEXT[from].includes(to);
}

/** Whether it was sold, whatever became of it since. */
export const wasSold = (status: OrderStatus): boolean => status !== 'PENDING' && status !== 'ABANDONED';
