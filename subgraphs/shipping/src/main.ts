import { readConfig, runSubgraph } from '#kit';
import { createSandboxCarrier } from './carriers/sandbox';
import { settings } from './config';
import { createShipping } from './shipping';

void runSubgraph(
  'shipping',
  () => readConfig(settings),
  ({ settings, database, log }) => {
    const { SANDBOX_CARRIER_URL: url, SANDBOX_CARRIER_KEY: key, SANDBOX_WEBHOOK_SECRET: webhookSecret } = settings;
    return createShipping({ database, log, carriers: url ? [createSandboxCarrier({ url, key, webhookSecret })] : [] });
  },
);
