import { commit, expire, extend, isLapsed, type Reservation, release } from './reservation';
import type { ReservationState } from './reservation-state';

const at = (second: number): Date => new Date(second * 1000);

const reservation = (state: ReservationState = 'ACTIVE'): Reservation => ({
  ...{ id: 'rsv_1', owner: 'cart', channelSlug: 'eu', state, units: [] },
  ...{ createdAt: at(0), expiresAt: at(60), settledAt: state === 'ACTIVE' ? null : at(1) },
});

test('it has time up to, but not at, the moment it expires', () => {
  expect(isLapsed(reservation(), new Date(59_999))).toBe(false);
  expect(isLapsed(reservation(), at(60))).toBe(true);
  expect(isLapsed(reservation('COMMITTED'), at(60))).toBe(false);
});

const settledAs = (state: string) => ({ kind: 'reservation-settled', state });
const doneAs = (state: string) => ({ kind: 'done', value: { state } });

test.each<[ReservationState, number, object, object, object]>([
  ['ACTIVE', 59, doneAs('COMMITTED'), doneAs('RELEASED'), doneAs('ACTIVE')],
  ['ACTIVE', 60, settledAs('EXPIRED'), doneAs('EXPIRED'), settledAs('EXPIRED')],
  ['COMMITTED', 59, doneAs('COMMITTED'), settledAs('COMMITTED'), settledAs('COMMITTED')],
  ['RELEASED', 59, settledAs('RELEASED'), doneAs('RELEASED'), settledAs('RELEASED')],
  ['EXPIRED', 59, settledAs('EXPIRED'), doneAs('EXPIRED'), settledAs('EXPIRED')],
])('one that is %s, after %i seconds: commit, release, extend', (state, second, committed, released, extended) => {
  expect(commit(reservation(state), at(second))).toMatchObject(committed);
  expect(release(reservation(state), at(second))).toMatchObject(released);
  expect(extend(reservation(state), at(90), at(second))).toMatchObject(extended);
});

test('what changes nothing is the same object, so that nothing is moved twice', () => {
  const [sold, freed] = [reservation('COMMITTED'), reservation('RELEASED')];
  expect(commit(sold, at(5))).toEqual({ kind: 'done', value: sold });
  expect((commit(sold, at(5)) as { value: Reservation }).value).toBe(sold);
  expect((release(freed, at(5)) as { value: Reservation }).value).toBe(freed);
});

test('extending never shortens', () => {
  expect(extend(reservation(), at(30), at(1))).toMatchObject({ value: { expiresAt: at(60) } });
  expect(extend(reservation(), at(90), at(1))).toMatchObject({ value: { expiresAt: at(90) } });
});

test('nothing is settled twice', () => {
  expect(() => expire(reservation('COMMITTED'), at(60))).toThrow('COMMITTED is never EXPIRED');
});
