/** One call that arrived, as the ledger lists it. */
export interface Call {
  readonly id: string;
  readonly at: string;
  readonly operation: string;
  /** What it was about: a payment's id, a label's; null when there is no such thing. */
  readonly subject: string | null;
  /** What the caller calls it. */
  readonly reference: string | null;
  readonly idempotencyKey: string | null;
  /** It was done before under this key, and nothing was done now. */
  readonly isReplay: boolean;
  /** Whether it is done, now or before. */
  readonly isDone: boolean;
  /** Null when there was no answer. */
  readonly status: number | null;
  /** `never` when the caller was left waiting, `hang-up` when the connection was cut. */
  readonly answered: 'at-once' | 'late' | 'never' | 'hang-up';
  /** The rule of the script that was followed. */
  readonly rule: string | null;
}

/** The answer to a request that had an idempotency key: whoever sends the same again is told the same. */
export interface KeptAnswer extends Answer {
  /** The whole request: another one under this key is refused. */
  readonly request: string;
}

/** What is said to a caller. */
export interface Answer {
  readonly status: number;
  /** JSON. */
  readonly body: string;
  readonly subject: string | null;
}
