import { namesOfCommonStatements } from './statement-names';

test('a statement has a name once it is common, and always the same', () => {
  const nameOf = namesOfCommonStatements();
  const names = Array.from({ length: 8 }, () => nameOf({ sql: 'SELECT 1' }));
  expect(names.slice(0, 5)).toEqual(['', '', '', '', '']);
  expect(names[5]).toMatch(/^[\w-]{43}$/);
  expect(new Set(names.slice(5)).size).toBe(1);
});

test('however many different statements there are, few have names', () => {
  const nameOf = namesOfCommonStatements();
  const names = new Set<string>();
  for (let statement = 0; statement < 5_000; statement += 1) {
    for (let time = 0; time < 7; time += 1) names.add(nameOf({ sql: `SELECT ${statement}` }));
  }
  expect(names.size).toBe(301);
});
