/** What the process of the services is told or asked. */
export type Message = { readonly delayMs: number } | 'counts';

/** What the process of the services says once it listens, and what it has counted so far. */
export interface Listening {
  readonly urls: Readonly<Record<string, string>>;
}
export interface Counts {
  /** Requests of gateways. */
  readonly fetches: number;
  /** Those of them that told who the client is. */
  readonly authorized: number;
}
