import { GraphQLError } from 'graphql';
import { createTroubles } from './troubles';

const PARTS = new Map([
  ['page', ['page']],
  ['aside', ['aside']],
]);
const PLACE = ['product', 'reviews'];
const failed = (code: string) => new GraphQLError('reviews fail', { path: PLACE, extensions: { code } });

test('what two fetches came to know is told once', () => {
  const troubles = createTroubles(PARTS, () => 'page');
  troubles.of(undefined).errors.push(failed('TIRED'), failed('ASLEEP'));
  troubles.of('page').errors.push(failed('TIRED'));
  expect(troubles.take(undefined, [])).toEqual([]);
  expect(troubles.take('page', ['product']).map((error) => (error as GraphQLError).extensions.code)).toEqual([
    'TIRED',
    'ASLEEP',
  ]);
});

test('errors of no place are told for each of the fetches that failed', () => {
  const troubles = createTroubles(PARTS, () => 'page');
  troubles.of('page').errors.push(new GraphQLError('nobody answers'), new GraphQLError('nobody answers'));
  expect(troubles.take('page', ['product'])).toHaveLength(2);
});

test('a place is explained to all parts that come after what is known of it, whichever of them tells the error', () => {
  const troubles = createTroubles(PARTS, () => 'page');
  troubles.of(undefined).errors.push(failed('TIRED'));
  troubles.of(undefined).explained.add([PLACE]);
  troubles.take(undefined, []);
  expect(['page', 'aside'].map((part) => troubles.take(part, ['product']).length)).toEqual([1, 0]);
  expect(['page', 'aside'].map((part) => troubles.explains(part, PLACE))).toEqual([true, true]);
});
