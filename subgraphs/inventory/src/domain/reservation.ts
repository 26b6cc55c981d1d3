import type { Id } from '#contracts';
import { merge, type WantedLine } from './allocation';
import type { Unfit } from './outcome';
import type { ReservationState } from './reservation-state';
import type { Units } from './stock-level';

/** Units set aside for somebody, for a while. */
export interface Reservation {
  readonly id: Id<'reservation'>;
  /** A cart; it has one that is ACTIVE at a time. */
  readonly owner: string;
  readonly channelSlug: string;
  readonly state: ReservationState;
  readonly expiresAt: Date;
  readonly createdAt: Date;
  /** When it left ACTIVE. */
  readonly settledAt: Date | null;
}

/** Units that a reservation holds. */
export interface HeldUnits extends Units {
  readonly reservationId: Reservation['id'];
  readonly merchandiseId: string;
  readonly warehouseId: string;
}

/** Whether its time is over, though nobody has written that down yet. */
export function isLapsed({ state, expiresAt }: Pick<Reservation, 'state' | 'expiresAt'>, now: Date): boolean {
  return state === 'ACTIVE' && expiresAt <= now;
}

/** As it is to be seen: what has expired is, whether anybody has written that down or not. */
export function asOf<One extends Reservation>(reservation: One, now: Date): One {
  return isLapsed(reservation, now)
    ? { ...reservation, state: 'EXPIRED', settledAt: reservation.expiresAt }
    : reservation;
}

/** Whether units are exactly so many of each thing as somebody wants, in one warehouse where they must be. */
export function holdsExactly(
  units: readonly HeldUnits[],
  lines: readonly WantedLine[],
  { allowSplit }: { readonly allowSplit: boolean },
): boolean {
  const [held, wanted] = [merge(units), merge(lines)];
  const isAll =
    held.length === wanted.length &&
    wanted.every(({ merchandiseId, quantity }) =>
      held.some((one) => one.merchandiseId === merchandiseId && one.quantity === quantity),
    );
  return isAll && (allowSplit || new Set(units.map(({ warehouseId }) => warehouseId)).size <= 1);
}

/** Why a reservation is not what is to be sold, if it is not. */
export function whyUnfit(
  reservation: Reservation,
  units: readonly HeldUnits[],
  lines: readonly WantedLine[],
  now: Date,
): Unfit | undefined {
  if (isLapsed(reservation, now)) return 'EXPIRED';
  return holdsExactly(units, lines, { allowSplit: true }) ? undefined : 'CHANGED';
}
