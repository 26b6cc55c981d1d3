// Hive Gateway, which its own command starts with this configuration.
import { defineConfig } from '@graphql-hive/gateway';

const { HIVE_PLANNER, HIVE_SHARES } = process.env;
const { unifiedGraphHandler } = HIVE_PLANNER === 'rust' ? await import('@graphql-hive/router-runtime') : {};

export const gatewayConfig = defineConfig({
  unifiedGraphHandler,
  inboundInflightRequestDeduplication: HIVE_SHARES === 'yes',
  propagateHeaders: {
    fromClientToSubgraphs({ request }) {
      const authorization = request.headers.get('authorization');
      return authorization ? { authorization } : undefined;
    },
  },
});
