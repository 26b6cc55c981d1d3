import { readAnswer } from './answer';

const errors = [{ message: 'no' }];

test.each([
  [200, { data: { a: 1 } }],
  [200, { data: { a: null }, errors }],
  [200, { data: null, errors }],
  [400, { errors }],
])('%i %j is an answer', (status, body) => {
  expect(readAnswer(status, JSON.stringify(body))).toEqual(body);
});

test.each([
  [500, '{"data":{"a":1}}'],
  [503, '{"errors":[{"message":"no"}]}'],
  [401, '{"errors":[{"message":"unsigned"}]}'],
  [200, ''],
  [200, '<html>'],
  [200, '{"data":{"a":1}'],
  [200, 'null'],
  [200, '[]'],
  [200, '"data"'],
  [200, '{}'],
  [200, '{"data":null}'],
  [200, '{"data":[1]}'],
  [200, '{"errors":[]}'],
  [200, '{"errors":"many"}'],
  [200, '{"data":{},"errors":["text"]}'],
  [404, '{"message":"not found"}'],
])('%i %s is none', (status, text) => {
  expect(readAnswer(status, text)).toBeUndefined();
});
