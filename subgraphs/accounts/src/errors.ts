import { AppError } from '#kit';
import { MAX_CONDITIONS } from './domain/customer-filter';

/** More people sign in at this moment than passwords can be checked in good time. */
export class BusyError extends AppError {
  readonly code = 'ACCOUNTS_BUSY';
  override readonly detail = { retryable: true };
  constructor() {
    super('Many people are signing in at this moment. Try again soon.');
  }
}

/** A filter has more conditions than the database should be asked to weigh. */
export class FilterTooLargeError extends AppError {
  readonly code = 'ACCOUNTS_FILTER_TOO_LARGE';
  constructor() {
    super(`A filter may have ${MAX_CONDITIONS} conditions at most, those of its branches counted.`);
  }
}
