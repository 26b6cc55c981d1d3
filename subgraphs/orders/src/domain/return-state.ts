/**
 * REQUESTED: the customer asked. APPROVED: it may be sent. REJECTED: it may not. RECEIVED: it is here, and looked at.
 * REFUNDED: the customer has the money back.
 */
export type ReturnState = 'REQUESTED' | 'APPROVED' | 'REJECTED' | 'RECEIVED' | 'REFUNDED';

const NEXT: Record<ReturnState, readonly ReturnState[]> = {
  REQUESTED: ['APPROVED', 'REJECTED'],
  APPROVED: ['RECEIVED', 'REJECTED'],
  REJECTED: [],
  RECEIVED: ['REFUNDED'],
  REFUNDED: [],
};

/** Whether a return in one state may go to another. */
export function canReturnBecome(from: ReturnState, to: ReturnState): boolean {
  return NEXT[from].includes(to);
}
