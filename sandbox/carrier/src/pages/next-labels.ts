import { createNextCalls, TROUBLES } from '../../../script/next-calls';

const STEP = 5_000;

/** The form in which a person says how the next labels go. */
export const nextLabels = createNextCalls(
  { label: 'labels', advance: 'steps of parcels', any: 'calls of any kind' },
  {
    usual: { label: 'be dealt with as usual', behaviour: {} },
    decline: { label: 'be refused', behaviour: { answer: 'decline' } },
    delivered: {
      label: 'travel by themselves, to the door',
      behaviour: { progress: { everyMs: STEP, until: 'delivered' } },
    },
    lost: { label: 'travel by themselves, and get lost', behaviour: { progress: { everyMs: STEP, until: 'lost' } } },
    returned: {
      label: 'travel by themselves, and come back',
      behaviour: { progress: { everyMs: STEP, until: 'returned' } },
    },
    ...TROUBLES,
  },
);
