/** Something on this machine stands in the way of starting; the message names it and says what to do. */
export class SetupError extends Error {
  constructor(
    /** Stable name of the obstacle, such as `POSTGRES_PORT_TAKEN`; docs/operations.md lists them all. */
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'SetupError';
  }
}
