import type { GraphQLFormattedError } from 'graphql';
import { UnavailableError } from '../errors';

/** Another service did not do what it was asked; the same call may work later. */
export class ServiceUnavailableError extends UnavailableError {
  /**
   * @param mayHaveHappened false when the call certainly had no effect, because the service never got it or turned it
   * away; true when nobody can tell.
   */
  constructor(
    readonly service: string,
    readonly mayHaveHappened: boolean,
    options?: ErrorOptions,
  ) {
    super(options);
  }
}

/** Another service found fault with the call itself. Asking again is in vain: this is a bug, here or there. */
export class ServiceRefusedError extends Error {
  /** The code of the first error: `INVALID_INPUT`, `FORBIDDEN`… */
  readonly code: string;
  constructor(
    readonly service: string,
    /** Name of the document that was sent. */
    readonly document: string,
    readonly errors: readonly GraphQLFormattedError[],
  ) {
    const texts = errors.map(({ message, extensions }) => `${extensions?.code}: ${message}`);
    super(`${service} refuses ${document}: ${texts.join(' ')}`);
    this.name = new.target.name;
    this.code = String(errors[0]?.extensions?.code);
  }
}
