import { AppError } from '#kit';
import { MAX_CONDITIONS } from './domain/stock-level-filter';

/** A filter has more conditions than the database should be asked to weigh. */
export class FilterTooLargeError extends AppError {
  readonly code = 'INVENTORY_FILTER_TOO_LARGE';
  constructor() {
    super(`A filter may have ${MAX_CONDITIONS} conditions at most, those of its branches counted.`);
  }
}
