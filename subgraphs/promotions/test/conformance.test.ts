import { join } from 'node:path';
import { describeConformance, type TestSubgraph } from '#testkit';
import { startPromotions } from './fixture';

let promotions: TestSubgraph;
beforeAll(async () => {
  promotions = await startPromotions();
});
afterAll(() => promotions.stop());

describeConformance({
  name: 'promotions',
  subgraph: () => promotions,
  schemaFile: join(__dirname, '../schema.graphql'),
  strangers: [
    { __typename: 'Promotion', id: "'; DROP TABLE promotion; --" },
    { __typename: 'Promotion', id: 'prm_000000000000000000000000' },
    { __typename: 'Voucher', id: 'vch_nothing' },
    { __typename: 'GiftCard', id: 7 },
  ],
});
