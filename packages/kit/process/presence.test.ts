import { Presence } from './presence';

test('who left is told of once, to all who wanted to know and still do', () => {
  const presence = new Presence();
  const told: string[] = [];
  const one = () => void told.push('one');
  const other = () => void told.push('other');
  presence.onLeave(one);
  presence.onLeave(other);
  presence.offLeave(one);
  expect(presence.hasLeft).toBe(false);
  presence.leave();
  presence.leave();
  expect(presence.hasLeft).toBe(true);
  expect(told).toEqual(['other']);
});

test('who comes to know of it afterwards is told at once', () => {
  const presence = new Presence();
  presence.leave();
  const told: string[] = [];
  presence.onLeave(() => void told.push('late'));
  expect(told).toEqual(['late']);
});
