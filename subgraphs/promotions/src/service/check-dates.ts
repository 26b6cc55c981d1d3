import { InvalidInputError } from '#kit';
import { isPossible, type Schedule } from '../domain/schedule';

/**
 * See that there is a moment at which something holds, once what is edited and what is left are put together.
 * @throws InvalidInputError when it ends before it begins.
 */
export function checkDates(schedule: Schedule): void {
  if (isPossible(schedule)) return;
  const message = 'endsAt must be later than startsAt.';
  throw new InvalidInputError([{ path: ['input', 'endsAt'], code: 'OUT_OF_RANGE', message }]);
}
