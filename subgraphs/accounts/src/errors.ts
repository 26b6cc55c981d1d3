import { AppError, TooManyConditionsError } from '#kit';

/** More people sign in at this moment than passwords can be checked in good time. */
export class BusyError extends AppError {
  readonly code = 'ACCOUNTS_BUSY';
  override readonly detail = { retryable: true };
  constructor() {
    super('Many people are signing in at this moment. Try again soon.');
  }
}

/** See the kit's error. */
export class FilterTooLargeError extends TooManyConditionsError {
  readonly code = 'ACCOUNTS_FILTER_TOO_LARGE';
}
