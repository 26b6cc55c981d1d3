import { createId, notFound } from '#contracts';
import { difference, type Movement } from '../domain/movement';
import type { Outcome } from '../domain/outcome';
import { commit, extend, type Reservation, release } from '../domain/reservation';
import { hold } from '../domain/stock-level';
import { type Caller, carryOut } from './command';
import type { Parts } from './parts';

const DECIDE = { release, commit };

/** The use cases of whoever holds a reservation: keep it longer, give its units back, sell them. */
export function settlementService(parts: Parts) {
  return {
    extendReservation: (caller: Caller, id: string, seconds: number): Promise<Outcome<Reservation>> =>
      carryOut(parts, { operation: 'reservationExtend', caller, body: { id, seconds } }, async (rows) => {
        const reservation = await rows.lockReservation(id);
        if (!reservation) return notFound('reservation');
        const at = parts.now();
        const outcome = extend(reservation, new Date(at.getTime() + seconds * 1000), at);
        if (outcome.kind === 'done') await rows.setExpiry(outcome.value);
        return outcome;
      }),

    releaseReservation: (caller: Caller, id: string) => settle('reservationRelease', 'release', caller, id),

    commitReservation: (caller: Caller, id: string) => settle('reservationCommit', 'commit', caller, id),
  };

  function settle(
    operation: string,
    how: keyof typeof DECIDE,
    caller: Caller,
    id: string,
  ): Promise<Outcome<Reservation>> {
    return carryOut(parts, { operation, caller, body: { id } }, async (rows) => {
      const reservation = await rows.lockReservation(id);
      if (!reservation) return notFound('reservation');
      // The clock is read once the lock is held: waiting for it takes time that the reservation may not have had.
      const at = parts.now();
      const outcome = DECIDE[how](reservation, at);
      if (outcome.kind !== 'done' || outcome.value === reservation) return outcome;
      const { units, state } = outcome.value;
      const before = await rows.lockStockLevels({ ids: units.map(({ levelId }) => levelId) });
      const after = hold(how, before, units);
      await rows.saveStockLevels(after, at);
      await rows.settleReservations([id], state, at);
      const moved = after.flatMap((level, index) => difference(before[index] ?? level, level) ?? []);
      await rows.addMovements(
        moved.map((move): Movement => {
          const made = { id: createId('movement', at.getTime()), reservationId: reservation.id, at };
          return { ...move, ...made, reason: 'ALLOCATED', note: null, actor: caller.principal };
        }),
      );
      return outcome;
    });
  }
}
