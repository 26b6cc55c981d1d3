/**
 * A fault with a stable code and a message that is safe to show. Every fault a service throws on purpose extends it;
 * anything else is a bug and is masked.
 */
export abstract class AppError extends Error {
  abstract readonly code: string;
  /** More that is safe to show, next to the code in the error's `extensions`. */
  readonly detail: Readonly<Record<string, unknown>> = {};

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** The caller has to say who it is first. */
export class UnauthenticatedError extends AppError {
  readonly code = 'UNAUTHENTICATED';
  constructor() {
    super('Sign in first.');
  }
}

/** The caller is known and may not do this. */
export class ForbiddenError extends AppError {
  readonly code = 'FORBIDDEN';
  constructor() {
    super('You may not do this.');
  }
}

/** What is wrong with one field of an input. */
export interface FieldProblem {
  /** Where, from the argument's name on: `['input', 'name']`. */
  readonly path: readonly string[];
  readonly code: 'REQUIRED' | 'TOO_SHORT' | 'TOO_LONG' | 'OUT_OF_RANGE' | 'INVALID_FORMAT';
  readonly message: string;
}

/** Arguments that do not fit; `extensions.fields` has every problem. */
export class InvalidInputError extends AppError {
  readonly code = 'INVALID_INPUT';
  override readonly detail: { readonly fields: readonly FieldProblem[] };
  constructor(fields: readonly FieldProblem[]) {
    super(fields.map(({ path, message }) => `${path.join('.')}: ${message}`).join(' '));
    this.detail = { fields };
  }
}

/** A text has a character that cannot be kept; which one of many is not known by then. */
export class UnstorableTextError extends AppError {
  readonly code = 'INVALID_INPUT';
  override readonly detail = { fields: [] };
  constructor() {
    super('A text has the character U+0000 in it, which cannot be kept.');
  }
}

/** Whoever asked has stopped waiting before the work was begun, so it was not begun. */
export class DeadlineExceededError extends AppError {
  readonly code = 'DEADLINE_EXCEEDED';
  override readonly detail = { retryable: true };
  constructor() {
    super('Nobody waits for this answer any more, so nothing was done.');
  }
}

/** Something this service cannot do without, such as its database, is away; the same request may work later. */
export class UnavailableError extends AppError {
  readonly code = 'SERVICE_UNAVAILABLE';
  override readonly detail = { retryable: true };
  constructor(options?: ErrorOptions) {
    super('This part of the shop is not available right now. Try again soon.', options);
  }
}
