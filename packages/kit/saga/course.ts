import { pivotOf, type Saga, type SagaContext, type SagaTypes } from './saga';

/** Where a saga stands; WAITING is RUNNING that waits for something outside. */
export type SagaState = 'RUNNING' | 'WAITING' | 'COMPENSATING' | 'COMPLETED' | 'COMPENSATED';

/** How far a saga has come. */
export interface Progress<Types extends SagaTypes = SagaTypes> {
  readonly state: SagaState;
  /** The step that was begun, or whose compensation was; those before it are done. */
  readonly step: number;
  readonly results: Partial<Types['results']>;
  readonly refusal: Types['refusal'] | null;
  /** Runs of this step that did not settle it: what became of them is unknown. */
  readonly attempts: number;
}

/** Where one saga goes from where it stands: the whole of what is decided about its order, without any effect. */
export interface Course<Types extends SagaTypes> {
  begin(): Progress<Types>;
  /** The present step is done: on to the next one that is needed. */
  advance(from: Progress<Types>, result: unknown): Progress<Types>;
  /** The present step waits for something outside. */
  wait(from: Progress<Types>, known: unknown): Progress<Types>;
  /**
   * Undo what was begun, the last first. The present step counts when a run of it ended unknown; refused at once, it had
   * no effect.
   */
  turnBack(from: Progress<Types>, refusal: Types['refusal']): Progress<Types>;
  /**
   * The present step was refused: turn back.
   * @throws Error after the pivot, where a refusal is a fault: the step is tried again until somebody has mended it.
   */
  refuse(from: Progress<Types>, refusal: Types['refusal']): Progress<Types>;
  /**
   * The present step had an effect and cannot be done: turn back, and undo it first.
   * @throws Error at the pivot and after it, as {@link refuse} does.
   */
  giveUp(from: Progress<Types>, refusal: Types['refusal']): Progress<Types>;
  /** The present step is undone: on to the one before it that has something to undo. */
  stepBack(from: Progress<Types>): Progress<Types>;
  /** Whether it may turn back by itself: before the pivot, or at the pivot as long as that was never tried. */
  canTurnBack(from: Progress<Types>): boolean;
}

/**
 * Make the {@link Course} of one saga.
 * @param contextWith its context, given what its steps answered so far.
 */
export function courseOf<Types extends SagaTypes>(
  saga: Saga<Types>,
  contextWith: (results: Partial<Types['results']>) => SagaContext<Types>,
): Course<Types> {
  const pivot = pivotOf(saga);
  return {
    begin: () => forward(0, {}),
    advance: ({ step, results }, result) => forward(step + 1, withResult(results, step, result)),
    wait: (from, known) => ({ ...from, state: 'WAITING', results: withResult(from.results, from.step, known) }),
    turnBack,
    refuse(from, refusal) {
      if (from.step > pivot) throw new Error(`refused after the pivot: ${JSON.stringify(refusal)}`);
      return turnBack(from, refusal);
    },
    giveUp(from, refusal) {
      if (from.step >= pivot) throw new Error(`given up past its undoing: ${JSON.stringify(refusal)}`);
      return backward({ ...from, refusal }, from.step);
    },
    stepBack: (from) => backward(from, from.step - 1),
    canTurnBack: ({ step, attempts }) => step < pivot || (step === pivot && attempts === 0),
  };

  function forward(from: number, results: Partial<Types['results']>): Progress<Types> {
    const next = saga.steps.findIndex((step, index) => index >= from && isNeeded(step, results));
    const fresh = { results, refusal: null, attempts: 0 };
    if (next === -1) return { ...fresh, state: 'COMPLETED', step: saga.steps.length };
    return { ...fresh, state: 'RUNNING', step: next };
  }

  function turnBack(from: Progress<Types>, refusal: Types['refusal']): Progress<Types> {
    return backward({ ...from, refusal }, from.attempts > 0 ? from.step : from.step - 1);
  }

  function backward({ results, refusal }: Progress<Types>, from: number): Progress<Types> {
    const last = saga.steps.findLastIndex(
      (step, index) => index <= from && step.compensate !== undefined && isNeeded(step, results),
    );
    const fresh = { results, refusal, attempts: 0 };
    if (last === -1) return { ...fresh, state: 'COMPENSATED', step: 0 };
    return { ...fresh, state: 'COMPENSATING', step: last };
  }

  function isNeeded(step: Saga<Types>['steps'][number], results: Partial<Types['results']>): boolean {
    return step.when?.(contextWith(results)) ?? true;
  }

  function withResult(results: Partial<Types['results']>, step: number, result: unknown): Partial<Types['results']> {
    const name = saga.steps[step]?.name;
    return name === undefined || result === undefined ? results : { ...results, [name]: result };
  }
}
