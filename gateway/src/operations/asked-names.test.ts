import { askedName, clientName } from './asked-names';

test.each([
  ['name', 'name', 'name'],
  ['id', 'name', 'as_id'],
  ['__typename', 'name', 'as___typename'],
  ['as_name', 'as_name', 'as_as_name'],
  ['name', 'as_name', 'as_name'],
])('%s, which is the field %s, is asked for as %s', (key, field, asked) => {
  expect(askedName(key, field)).toBe(asked);
  expect(clientName(asked)).toBe(key);
});
