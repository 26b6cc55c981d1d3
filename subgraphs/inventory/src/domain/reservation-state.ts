/** ACTIVE: units are set aside. COMMITTED: they are sold. RELEASED: given back. EXPIRED: nobody came in time. */
export type ReservationState = 'ACTIVE' | SettledState;

/** The states a reservation ends in. */
export type SettledState = 'COMMITTED' | 'RELEASED' | 'EXPIRED';

const NEXT: Record<ReservationState, readonly ReservationState[]> = {
  ACTIVE: ['COMMITTED', 'RELEASED', 'EXPIRED'],
  COMMITTED: [],
  RELEASED: [],
  EXPIRED: [],
};

/** Whether a reservation in one state may go to another. */
export function canBecome(from: ReservationState, to: ReservationState): boolean {
  return NEXT[from].includes(to);
}
