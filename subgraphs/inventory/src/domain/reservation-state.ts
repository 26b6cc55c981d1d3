/** ACTIVE: units are set aside. COMMITTED: they are sold. RELEASED: given back. EXPIRED: nobody came in time. */
export type ReservationState = 'ACTIVE' | SettledState;

/** The states a reservation ends in; it never leaves them. */
export type SettledState = 'COMMITTED' | 'RELEASED' | 'EXPIRED';
