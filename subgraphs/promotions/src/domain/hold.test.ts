import { type HoldEvent, type HoldState, movementOf, stepOf } from './hold';

const STATES: HoldState[] = ['HELD', 'CONFIRMED', 'RELEASED', 'EXPIRED', 'CANCELLED'];
const EVENTS: HoldEvent[] = ['CONFIRM', 'RELEASE', 'EXPIRE', 'CANCEL'];

/** The state after a step. */
function after(state: HoldState, event: HoldEvent): HoldState {
  const step = stepOf(state, event);
  return step === 'stays' || step === 'refused' ? state : step;
}

test('whatever happens twice happens once', () => {
  for (const state of STATES) {
    for (const event of EVENTS) {
      expect([state, event, after(after(state, event), event)]).toEqual([state, event, after(state, event)]);
    }
  }
});

test('after the pivot a checkout only goes forward: nothing but a release refuses a confirmation', () => {
  expect(STATES.filter((state) => stepOf(state, 'CONFIRM') === 'refused')).toEqual(['RELEASED']);
});

test('what an order used up, no compensation gives back', () => {
  expect(STATES.filter((state) => stepOf(state, 'RELEASE') === 'refused')).toEqual(['CONFIRMED', 'CANCELLED']);
});

test.each<[HoldState, HoldState, number, number]>([
  ['HELD', 'CONFIRMED', -1, 1],
  ['HELD', 'RELEASED', -1, 0],
  ['HELD', 'EXPIRED', -1, 0],
  ['HELD', 'CANCELLED', -1, 0],
  ['EXPIRED', 'CONFIRMED', 0, 1],
  ['EXPIRED', 'RELEASED', 0, 0],
  ['CONFIRMED', 'CANCELLED', 0, -1],
])('from %s to %s, %d are held and %d redeemed', (from, to, held, redeemed) => {
  expect(movementOf(from, to)).toEqual({ held, redeemed });
});
