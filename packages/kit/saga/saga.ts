import type { Done } from '#contracts';
import type { Sql } from '../data/sql';

/** What one saga is made of, as a type; the kit is told it once, by {@link defineSaga}. */
export interface SagaTypes {
  /** What its steps work with, such as callers of other services. */
  readonly parts: unknown;
  /** What it was asked to do; plain JSON. */
  readonly input: unknown;
  /** What each step answers, by the step's name; plain JSON, `undefined` for a step that has nothing to tell. */
  readonly results: object;
  /** Why it may turn back; plain JSON. */
  readonly refusal: unknown;
}

/** A step was refused for good, and had no effect: the saga turns back. */
export interface Refused<Refusal> {
  readonly kind: 'refused';
  readonly refusal: Refusal;
}

/** A step had an effect, and cannot be done all the same: the saga turns back, and undoes it with those before it. */
export interface GivenUp<Refusal> {
  readonly kind: 'given-up';
  readonly refusal: Refusal;
}

/** A step has to wait for something outside: it runs again when woken, or after so long. */
export interface Waiting<Result> {
  readonly kind: 'waiting';
  readonly forMs: number;
  /** What is known so far; it stands as the step's result meanwhile. */
  readonly known: Result;
}

/** The step cannot be done, and nothing of it was. */
export const refused = <Refusal>(refusal: Refusal): Refused<Refusal> => ({ kind: 'refused', refusal });

/** The step cannot be done, and something of it was: it is undone. */
export const givenUp = <Refusal>(refusal: Refusal): GivenUp<Refusal> => ({ kind: 'given-up', refusal });

/** Run the step again when somebody wakes the saga, or after `forMs` milliseconds. */
export const waiting = <Result>(forMs: number, known: Result): Waiting<Result> => ({ kind: 'waiting', forMs, known });

/** What every step knows of its saga. */
export interface SagaContext<Types extends SagaTypes> {
  readonly parts: Types['parts'];
  /** The saga's id: with a step's name it is the key under which that step's effect happens once. */
  readonly id: string;
  readonly input: Types['input'];
  /** What the steps before it answered. */
  readonly results: Partial<Types['results']>;
  /** Why the saga turned back; null while it goes forward. */
  readonly refusal: Types['refusal'] | null;
  readonly startedAt: Date;
  readonly traceparent: string | null;
  /**
   * What a step that was done answered.
   * @throws Error when it was not done.
   */
  result<Name extends StepName<Types>>(name: Name): Exclude<Types['results'][Name], undefined>;
}

/** What a step that reaches out knows besides: it must end by `deadline`, and stops when `signal` says so. */
export interface RemoteContext<Types extends SagaTypes> extends SagaContext<Types> {
  readonly deadline: Date;
  readonly signal: AbortSignal;
}

/** The names of a saga's steps. */
export type StepName<Types extends SagaTypes> = keyof Types['results'] & string;

interface StepOf<Types extends SagaTypes, Name extends StepName<Types>> {
  readonly name: Name;
  /** From here on there is only forward. At most one step is the pivot, and none after it can be undone. */
  readonly pivot?: true;
  /** Whether this saga needs the step at all. Decided from what is known by then, and always alike. */
  when?(context: SagaContext<Types>): boolean;
}

/**
 * A step whose effect lies elsewhere. It throws when it does not know what became of its effect, and is then run again:
 * the same call with the same key.
 */
export interface RemoteStep<Types extends SagaTypes, Name extends StepName<Types>> extends StepOf<Types, Name> {
  readonly local?: false;
  /** Milliseconds that one run or one compensation may take; default 3,000. */
  readonly timeoutMs?: number;
  run(context: RemoteContext<Types>): Promise<StepOutcome<Types['results'][Name], Types['refusal']>>;
  /** Undo it, also when it may have had no effect yet: what arrives late must find itself undone. */
  compensate?(context: RemoteContext<Types>): Promise<void>;
}

/** A step in the service's own database: it runs in the transaction that marks it, so that both hold or neither. */
export interface LocalStep<Types extends SagaTypes, Name extends StepName<Types>> extends StepOf<Types, Name> {
  readonly local: true;
  run(context: SagaContext<Types>, sql: Sql): Promise<LocalOutcome<Types['results'][Name], Types['refusal']>>;
  compensate?(context: SagaContext<Types>, sql: Sql): Promise<void>;
}

/** What became of a step in the service's own database. */
export type LocalOutcome<Result, Refusal> = Done<Result> | Refused<Refusal>;

/** What became of a step. */
export type StepOutcome<Result, Refusal> = LocalOutcome<Result, Refusal> | Waiting<Result> | GivenUp<Refusal>;

/** One step of a saga, by its name. */
export type StepNamed<Types extends SagaTypes, Name extends StepName<Types>> =
  | RemoteStep<Types, Name>
  | LocalStep<Types, Name>;

/** A step of a saga. */
export type Step<Types extends SagaTypes> = {
  readonly [Name in StepName<Types>]: StepNamed<Types, Name>;
}[StepName<Types>];

/** A piece of work in steps, that ends whatever dies in the middle: done to its end, or undone. */
export interface Saga<Types extends SagaTypes> {
  readonly name: string;
  readonly steps: readonly Step<Types>[];
  /** By when it should have ended, in milliseconds from its start or its last wait. Before the pivot it turns back then. */
  readonly deadlineMs: number;
  /** What it is refused with at its deadline. */
  readonly tooLate: Types['refusal'];
}

/**
 * Define a saga. Its steps are data, so that a test can go through them.
 * @throws RangeError when the steps do not fit together.
 */
export function defineSaga<Types extends SagaTypes>(saga: Saga<Types>): Saga<Types> {
  const names = saga.steps.map(({ name }) => name);
  if (new Set(names).size < names.length) throw new RangeError(`${saga.name} has two steps of one name`);
  const pivots = saga.steps.filter(({ pivot }) => pivot);
  if (pivots.length > 1) throw new RangeError(`${saga.name} has ${pivots.length} pivots`);
  const vain = saga.steps.slice(pivotOf(saga)).find(({ compensate }) => compensate);
  if (vain) throw new RangeError(`${saga.name} could never undo ${vain.name}: it is not before the pivot`);
  return saga;
}

/** The index of a saga's pivot; behind the last step when it has none. */
export function pivotOf({ steps }: { readonly steps: readonly { readonly pivot?: true }[] }): number {
  const index = steps.findIndex(({ pivot }) => pivot);
  return index === -1 ? steps.length : index;
}
