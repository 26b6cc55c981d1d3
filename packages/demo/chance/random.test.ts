import { createRandom } from './random';

const draw = (topic: string, ordinal: number) => {
  const random = createRandom(topic, ordinal);
  return Array.from({ length: 4 }, () => random.next());
};

test('one question about one thing always has the same answers', () => {
  expect(draw('price', 7)).toEqual(draw('price', 7));
});

test('other questions and other things have answers of their own', () => {
  const answers = [draw('price', 7), draw('price', 8), draw('weight', 7), draw('price', 7 + 2 ** 32)];
  expect(new Set(answers.flat()).size).toBe(16);
});

test('numbers spread evenly over things', () => {
  const tenths = new Array<number>(10).fill(0);
  for (let ordinal = 0; ordinal < 20_000; ordinal += 1) {
    const tenth = createRandom('spread', ordinal).below(10);
    tenths[tenth] = (tenths[tenth] ?? 0) + 1;
  }
  expect(Math.min(...tenths)).toBeGreaterThan(1_800);
  expect(Math.max(...tenths)).toBeLessThan(2_200);
});

test('a range includes both its ends', () => {
  const random = createRandom('range');
  const drawn = new Set(Array.from({ length: 200 }, () => random.between(-1, 1)));
  expect([...drawn].sort((a, b) => a - b)).toEqual([-1, 0, 1]);
});

test('some of a list are different ones, in the order of the list, and not more than there are', () => {
  const list = [1, 2, 3, 4, 5, 6, 7, 8];
  for (let ordinal = 0; ordinal < 50; ordinal += 1) {
    const some = createRandom('some', ordinal).pickSome(list, 3);
    expect(some).toHaveLength(3);
    expect(some).toEqual(list.filter((item) => some.includes(item)));
  }
  expect(createRandom('all').pickSome(list, 20)).toEqual(list);
});

test('nothing can be picked from an empty list', () => {
  expect(() => createRandom('none').pick([])).toThrow(RangeError);
});
