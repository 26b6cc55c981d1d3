import { GraphQLError } from 'graphql';
import { createTroubles } from './troubles';

const PARTS = new Map([['page', ['page']]]);
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
