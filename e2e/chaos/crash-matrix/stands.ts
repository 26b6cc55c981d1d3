import type { SagaPoint } from '#kit';

/** What a matrix is made from: the steps of a saga, in their order. */
export interface Steps {
  readonly name: string;
  readonly steps: readonly {
    readonly name: string;
    /** In the saga's own database: it asks no other service. */
    readonly local?: boolean;
    readonly pivot?: true;
    readonly compensate?: unknown;
  }[];
}

/** How a purchase ends when nobody dies: with an order, or undone because of a card or because it took too long. */
export type Way = 'bought' | 'declined' | 'expired';

/** A point of a saga at which something dies, on its way there. */
export interface Stand {
  readonly way: Way;
  readonly point: SagaPoint;
  readonly asksOthers: boolean;
}

/**
 * Every point of a saga: of each step on the way forward, and of each compensation on the ways back, in the order in which
 * sagas come there.
 * @param refusals the step at which a way turns back.
 */
export const standsOf = (saga: Steps, refusals: Readonly<Record<Exclude<Way, 'bought'>, string>>): Stand[] => [
  ...standsAt(saga, saga.steps, 'bought', 'run'),
  ...(['declined', 'expired'] as const).flatMap((way) => {
    const at = saga.steps.findIndex(({ name }) => name === refusals[way]);
    if (at === -1) throw new RangeError(`${saga.name} has no step ${refusals[way]}`);
    const undone = saga.steps.slice(0, at).filter(({ compensate }) => compensate);
    return standsAt(saga, undone.toReversed(), way, 'undo');
  }),
];

/** The step that a point is of: `authorise`, or `authorise:undo` for its compensation. */
export const stepOf = ({ step, action }: SagaPoint): string => (action === 'undo' ? `${step}:${action}` : step);

const standsAt = ({ name: saga }: Steps, steps: Steps['steps'], way: Way, action: SagaPoint['action']): Stand[] =>
  steps.flatMap(({ name: step, local = false }) =>
    (['before', 'after'] as const).map((moment) => ({
      ...{ way, point: { saga, step, action, moment }, asksOthers: !local },
    })),
  );
