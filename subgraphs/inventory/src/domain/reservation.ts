import { done, type Id } from '#contracts';
import type { Outcome, Refusal } from './outcome';
import { canBecome, type ReservationState, type SettledState } from './reservation-state';
import type { Units } from './stock-level';

/** Units set aside for somebody, for a while. */
export interface Reservation {
  readonly id: Id<'reservation'>;
  /** Whoever asked for it says who that is: a cart, a saga. */
  readonly owner: string;
  readonly channelSlug: string;
  readonly state: ReservationState;
  readonly expiresAt: Date;
  readonly createdAt: Date;
  /** When it left ACTIVE. */
  readonly settledAt: Date | null;
  readonly units: readonly Units[];
}

/** Whether its time is over, though nobody has written that down yet. */
export function isLapsed({ state, expiresAt }: Reservation, now: Date): boolean {
  return state === 'ACTIVE' && expiresAt <= now;
}

/** Sell what is set aside. Committing again changes nothing; what expired or was released cannot be sold. */
export function commit(reservation: Reservation, now: Date): Outcome<Reservation> {
  if (reservation.state === 'COMMITTED') return done(reservation);
  return refusal(reservation, now) ?? done(settle(reservation, 'COMMITTED', now));
}

/** Give back what is set aside. What was given back already stays so; what was sold cannot be given back. */
export function release(reservation: Reservation, now: Date): Outcome<Reservation> {
  if (reservation.state === 'COMMITTED') return { kind: 'reservation-settled', state: 'COMMITTED' };
  if (reservation.state !== 'ACTIVE') return done(reservation);
  return done(isLapsed(reservation, now) ? expire(reservation, now) : settle(reservation, 'RELEASED', now));
}

/** Keep it at least until `expiresAt`. */
export function extend(reservation: Reservation, expiresAt: Date, now: Date): Outcome<Reservation> {
  const later = expiresAt > reservation.expiresAt ? expiresAt : reservation.expiresAt;
  return refusal(reservation, now) ?? done({ ...reservation, expiresAt: later });
}

/** Write down that nobody came in time. */
export function expire(reservation: Reservation, now: Date): Reservation {
  return settle(reservation, 'EXPIRED', now);
}

function refusal(reservation: Reservation, now: Date): Refusal | undefined {
  if (isLapsed(reservation, now)) return { kind: 'reservation-settled', state: 'EXPIRED' };
  return reservation.state === 'ACTIVE' ? undefined : { kind: 'reservation-settled', state: reservation.state };
}

function settle(reservation: Reservation, state: SettledState, now: Date): Reservation {
  if (!canBecome(reservation.state, state)) throw new RangeError(`${reservation.state} is never ${state}`);
  return { ...reservation, state, settledAt: now };
}
