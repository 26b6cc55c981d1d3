/** Who asks for something, and the work that it is part of. */
export interface Caller {
  /** As `principalName` says it. */
  readonly actor: string;
  readonly traceparent?: string;
}

/** Who asks for something that must happen once, and the key they chose for it. */
export interface CallerWithKey extends Caller {
  readonly idempotencyKey: string;
}
