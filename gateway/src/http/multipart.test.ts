import { takesParts } from './multipart';

test.each([
  ['multipart/mixed;deferSpec=20220824, application/json', true],
  ['application/json, Multipart/Mixed; deferspec="20220824"; q=0.5', true],
  ['application/graphql-response+json, application/json, multipart/mixed', true],
  ['multipart/mixed;boundary="graphql";subscriptionSpec=1.0,application/json', false],
  ['multipart/mixed;incrementalSpec=v0.2, application/json', false],
  ['multipart/mixed;q=0, application/json', false],
  ['*/*', false],
  [undefined, false],
])('who accepts %s takes an answer in parts: %s', (accept, takes) => {
  expect(takesParts(accept)).toBe(takes);
});
