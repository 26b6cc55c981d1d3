import { type OperationDefinitionNode, parse } from 'graphql';
import { locatorOf } from './locations';

const TEXT = `query Page {
  one: product { name }
  ...More
}
fragment More on Query {
  one: product { ... on Product { name nick: name } }
  name
}`;

const document = parse(TEXT);
const locate = locatorOf(document, document.definitions[0] as OperationDefinitionNode);

test.each<[(string | number)[], [line: number, column: number][]]>([
  [
    ['one', 'name'],
    [
      [2, 18],
      [6, 35],
    ],
  ],
  [['one', 0, 'nick'], [[6, 40]]],
  [['name'], [[7, 3]]],
  [
    ['one'],
    [
      [2, 3],
      [6, 3],
    ],
  ],
  [['two'], []],
])('what is at %j is asked for at %j', (path, places) => {
  expect(locate(path)).toEqual(places.map(([line, column]) => ({ line, column })));
});
