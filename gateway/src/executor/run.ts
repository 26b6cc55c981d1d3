import { type AskService, callsOf } from './calls';
import type { CompiledOperation } from './compile';
import type { JsonObject } from './data/json';
import { distinct } from './distinct';
import { begin, type Trouble } from './fetching';
import type { LaterParts } from './parts/part';
import { complete } from './shape/complete';
import { Explained } from './shape/explained';

/** What became of an operation. */
export interface Answer {
  readonly data: JsonObject | null;
  readonly errors: readonly Error[];
  /** What comes later; nothing when this is all. */
  readonly later?: LaterParts;
  /** As it is sent, once it was written for one of those who are given it. */
  written?: Buffer;
}

/** What one operation is run with. */
export interface Run {
  /** The client's variables, to pass on as they came. */
  readonly given: Readonly<Record<string, unknown>>;
  /** The same with defaults in place, to decide what is left out. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** What is known without asking anybody, by the client's names: the schema, when it is asked for. */
  readonly known?: JsonObject;
  readonly ask: AskService;
}

/** Run an operation whose answer is given at once. */
export async function run(compiled: CompiledOperation, { given, variables, known, ask }: Run): Promise<Answer> {
  const root: JsonObject = { ...known };
  const trouble: Trouble = { errors: [], explained: new Explained() };
  const calls = callsOf(ask, compiled.fetches);
  await Promise.all(begin(compiled, { root, given, variables, calls, troubleOf: () => trouble }));
  const { explained } = trouble;
  const errors = distinct(trouble.errors);
  const { shape, project } = compiled.answerFor(variables);
  const data = project(root);
  if (data) return { data, errors };
  const completed = complete(shape, root, (place) => explained.covers(place));
  return { data: completed.data, errors: [...errors, ...completed.errors] };
}
