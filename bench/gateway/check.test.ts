import { isSame } from './check';

test.each([
  ['{"data":{"a":1,"b":[{"c":null}]}}', true],
  ['{"data":{"b":[{"c":null}],"a":1}}', true],
  ['{"data":{"a":1,"b":[{}]}}', false],
  ['{"data":{"a":1,"b":[{"c":null}]},"errors":[]}', false],
  ['{"data":{"a":"1","b":[{"c":null}]}}', false],
])('%s is the same answer: %s', (answer, expected) => {
  expect(isSame('{"data":{"a":1,"b":[{"c":null}]}}', answer)).toBe(expected);
});
