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
