import { InvalidInputError } from '#kit';
import { isPossible, type Schedule } from '../../domain/schedule';

/**
 * See that there is a moment at which something holds.
 * @throws InvalidInputError when it ends before it begins.
 */
export function checkDates(schedule: Partial<Schedule>): void {
  if (isPossible({ startsAt: schedule.startsAt ?? null, endsAt: schedule.endsAt ?? null })) return;
  const message = 'endsAt must be later than startsAt.';
  throw new InvalidInputError([{ path: ['input', 'endsAt'], code: 'OUT_OF_RANGE', message }]);
}
