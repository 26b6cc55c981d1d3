import { DBOS } from '@dbos-inc/dbos-sdk';
import { obey, STEPS } from './work.mjs';

const workflow = DBOS.registerWorkflow(
  async (input) => {
    for (const name of STEPS) await DBOS.runStep(async () => input.cartId, { name });
  },
  { name: 'eight' },
);

DBOS.setConfig({
  ...{ name: 'durable', systemDatabaseUrl: process.env.DATABASE_URL },
  ...{ runAdminServer: false, logLevel: 'error' },
});
await DBOS.launch();
obey(async () => (await DBOS.startWorkflow(workflow)({ cartId: 'crt_1' })).getResult());
