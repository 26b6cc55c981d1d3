import { typeConditionsOf } from '../type-conditions';
import { mergeFor } from './merge';
import { mergeFields } from './merge-fields';

const MANY = 1_100;
const mergeField = mergeFor(typeConditionsOf({ Thing: ['Book', 'Film'] }));

const merged = (target: string, source: string): string => {
  const said = JSON.parse(source);
  const merge = mergeFields(Object.keys(said), mergeField);
  const [first, ...others] = Array.from({ length: MANY }, () => {
    const object = JSON.parse(target);
    merge(object, structuredClone(said));
    return JSON.stringify(object);
  });
  expect(new Set(others)).toEqual(new Set([first])); // however often that was done before
  return first as string;
};

test.each([
  ['fields are added', '{"a":1}', '{"b":2}', '{"a":1,"b":2}'],
  ['objects become one', '{"a":{"b":1}}', '{"a":{"c":2}}', '{"a":{"b":1,"c":2}}'],
  [
    'lists become one, item by item',
    '{"a":[{"b":1},null]}',
    '{"a":[{"c":2},{"c":3}]}',
    '{"a":[{"b":1,"c":2},{"c":3}]}',
  ],
  ['lists of lists do, too', '{"a":[[{"b":1}]]}', '{"a":[[{"c":2}]]}', '{"a":[[{"b":1,"c":2}]]}'],
  ['what is null gives way', '{"a":null}', '{"a":{"b":1}}', '{"a":{"b":1}}'],
  ['and is not put over what is known', '{"a":{"b":1}}', '{"a":null}', '{"a":{"b":1}}'],
  [
    'a field may be called as everything is',
    '{"toString":{"a":1}}',
    '{"toString":{"b":2},"constructor":3}',
    '{"toString":{"a":1,"b":2},"constructor":3}',
  ],
])('%s', (_what, target, source, expected) => {
  expect(merged(target, source)).toBe(expected);
});

test.each([
  ['Thing', 'Book', 'Book'],
  ['Book', 'Thing', 'Book'],
  ['Book', 'Book', 'Book'],
])('what was a %s and is told to be a %s is a %s', (known, said, expected) => {
  const name = (type: string) => JSON.stringify({ __typename: type });
  expect(merged(name(known), name(said))).toBe(name(expected));
});

test('what nobody asked for is left out', () => {
  const merge = mergeFields(['a'], mergeField);
  const objects = Array.from({ length: MANY }, () => ({}));
  for (const object of objects) merge(object, { a: 1, b: 2 });
  expect(new Set(objects.map((object) => JSON.stringify(object)))).toEqual(new Set(['{"a":1}']));
});

test('a field called __proto__ is one like any other, and touches no prototype', () => {
  expect(merged('{"a":1}', '{"__proto__":{"evil":true}}')).toBe('{"a":1,"__proto__":{"evil":true}}');
  expect(merged('{"__proto__":{"a":1}}', '{"__proto__":{"b":2}}')).toBe('{"__proto__":{"a":1,"b":2}}');
  expect(({} as Record<string, unknown>).evil).toBeUndefined();
});
