import { AppError, TooManyConditionsError } from '#kit';

/** See the kit's error. */
export class FilterTooLargeError extends TooManyConditionsError {
  readonly code = 'ORDERS_FILTER_TOO_LARGE';
}

/** Sums of an order do not fit: whoever made it has a bug, and nothing of it is kept. */
export class WrongSumsError extends AppError {
  readonly code = 'ORDERS_WRONG_SUMS';
  override readonly detail: { readonly problems: readonly string[] };
  constructor(problems: readonly string[]) {
    super('The sums of this order do not fit.');
    this.detail = { problems };
  }
}

/** A checkout session came before with an order that costs something else. */
export class OrderChangedError extends AppError {
  readonly code = 'ORDERS_ORDER_CHANGED';
  constructor() {
    super('This checkout session made another order before; a session makes one.');
  }
}

/** An order is to be confirmed of which something is due, and nobody says that it is authorised. */
export class OrderUnpaidError extends AppError {
  readonly code = 'ORDERS_ORDER_UNPAID';
  constructor() {
    super('Something of this order is due, and no payment was named.');
  }
}

/** What inventory allocated is not what the lines of the order want. */
export class WrongAllocationsError extends AppError {
  readonly code = 'ORDERS_WRONG_ALLOCATIONS';
  constructor(options: ErrorOptions) {
    super('What was allocated is not what the order wants.', options);
  }
}
