import type { CompiledFetch } from './compile';

/** A fetch with what it is for: the client's variables and those of its context, and entities as JSON. */
export interface Call {
  readonly fetch: CompiledFetch;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly representations?: readonly string[];
}
