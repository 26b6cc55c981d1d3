import { join } from 'node:path';
import { describeConformance } from '#testkit';
import { startAccounts, type TestAccounts } from './fixture';

let accounts: TestAccounts;
beforeAll(async () => {
  accounts = await startAccounts();
});
afterAll(() => accounts.stop());

describeConformance({
  name: 'accounts',
  subgraph: () => accounts,
  schemaFile: join(__dirname, '../schema.graphql'),
  strangers: [
    { __typename: 'Customer', id: 'cus_000000000000000000000000' },
    { __typename: 'Customer', id: "'; DROP TABLE customer; --" },
    { __typename: 'Customer', id: null },
    { __typename: 'Staff', id: 'stf_000000000000000000000000' },
    { __typename: 'Address', id: 'adr_000000000000000000000000' },
  ],
  openToStaff: ['passwordChange'],
});
