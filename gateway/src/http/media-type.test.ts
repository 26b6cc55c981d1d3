import { acceptedBy } from './media-type';

test.each([
  ['application/json', false],
  ['Application/JSON', false],
  ['application/graphql-response+json', true],
  ['*/*', true],
  ['', true],
])('who accepts "%s" is told by status what is refused: %s', (accept, tellsByStatus) => {
  expect(acceptedBy(accept).type).toMatchObject({ tellsByStatus });
});
