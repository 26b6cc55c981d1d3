import { LongNames } from './long-names';

const long = (start: string, end: string) => ({ name: `${start}${'x'.repeat(200)}${end}` });

test('things are told apart by all of their names, whether these end alike or not', () => {
  const names = new LongNames<{ name: string }>();
  const things = [long('a', '1'), long('b', '1'), long('c', '1'), long('a', '2'), { name: 'short' }];
  for (const thing of things) names.add(thing);
  expect(things.map(({ name }) => names.find(name))).toEqual(things);
  expect(names.find(long('d', '1').name)).toBeUndefined();
  expect(names.find(long('b', '2').name)).toBeUndefined();
});

test('each is found until it is removed, whichever of those that end alike goes first', () => {
  const names = new LongNames<{ name: string }>();
  const [first, second, third] = [long('a', '1'), long('b', '1'), long('c', '1')];
  names.add(first);
  names.add(second);
  expect(names.remove(first)).toBe(true);
  expect(names.find(first.name)).toBeUndefined();
  expect(names.find(second.name)).toBe(second);
  names.add(third);
  expect([second, third].map(({ name }) => names.find(name))).toEqual([second, third]);
  expect([names.remove(second), names.isEmpty, names.remove(third), names.isEmpty]).toEqual([true, false, true, true]);
});

test('another one of that name is not removed', () => {
  const names = new LongNames<{ name: string }>();
  const one = long('a', '1');
  names.add(one);
  expect(names.remove({ ...one })).toBe(false);
  expect(names.find(one.name)).toBe(one);
});
