import { join } from 'node:path';
import { describeConformance } from '#testkit';
import { startReviews, type TestReviews } from './fixture';

let reviews: TestReviews;
beforeAll(async () => {
  reviews = await startReviews();
});
afterAll(() => reviews.stop());

describeConformance({
  name: 'reviews',
  subgraph: () => reviews,
  schemaFile: join(__dirname, '../schema.graphql'),
  strangers: [
    { __typename: 'Review', id: 'rev_nothing' },
    { __typename: 'Review', id: 'rev_000000000000000000000000' },
    { __typename: 'Product', id: 'prd_nothing' },
    { __typename: 'Customer', id: "'; DROP TABLE review; --" },
    { __typename: 'Wishlist', id: 'wsh_000000000000000000000000' },
  ],
});
