import { TooManyConditionsError } from '#kit';

/** See the kit's error. */
export class FilterTooLargeError extends TooManyConditionsError {
  readonly code = 'INVENTORY_FILTER_TOO_LARGE';
}
