/** How an operation was answered: what was planned, what was asked of whom, and what that took. Times are in milliseconds. */
export interface Explanation {
  /** The fetches of the plan, each of which starts when those have ended that it is made from. */
  readonly fetches: readonly ExplainedFetch[];
  /** The requests that services were sent. */
  readonly requests: readonly ExplainedRequest[];
  /** Until the plan was there; next to nothing for one that is known. */
  readonly planMs: number;
  /** Until all services had answered. */
  readonly ms: number;
}

/** What is fetched from one service for one part of the answer. */
interface ExplainedFetch {
  readonly service: string;
  /** To the entities that it adds to, `@` for every item of a list; empty for the answer's root. */
  readonly path: string;
  /** Whether it is made for a part of the answer that may come later. */
  readonly isDeferred: boolean;
  /** The fetches, by their index, that it is made from. */
  readonly after: readonly number[];
  /** The variables that it depends on whether it is needed, and what they have to be. */
  readonly onlyIf: Readonly<Record<string, boolean>>;
  readonly query: string;
}

/** A request that a service was sent. */
export interface ExplainedRequest {
  readonly service: string;
  /** The fetches, by their index, that travelled in it. */
  readonly fetches: readonly number[];
  /** How many entities it asked for, each once. */
  readonly entities: number;
  /** Since the operation began. */
  readonly startMs: number;
  readonly ms: number;
  readonly sentBytes: number;
  /** Of the answer, unpacked; none when there was none. */
  readonly receivedBytes?: number;
  /** `answered`, or what went wrong: it was `late`, has `failed`, or was not asked because it is `hanging`. */
  readonly outcome: string;
}
