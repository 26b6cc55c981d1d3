import { hostname } from 'node:os';
import { callerSettings, createInternalSigner, createServiceCaller, pauseAt, readConfig, runSubgraph } from '#kit';
import { createCheckout } from './checkout';
import { settings, toCartRules } from './config';
import { CALLEES } from './generated/calls';

void runSubgraph(
  'checkout',
  () => readConfig(settings.and(callerSettings(CALLEES))),
  async ({ settings: env, database, log, metrics }) => {
    const signer = await createInternalSigner(env.SERVICE_SIGNING_JWK);
    const caller = createServiceCaller({ name: 'checkout', signer, urls: env.serviceUrls, metrics, log });
    return createCheckout({
      ...{ database, caller, rules: toCartRules(env), log, metrics },
      place: env.PORT === 0 ? undefined : `${hostname()}:${env.PORT}`,
      checkpoint: env.CHAOS_PAUSE_FILE === undefined ? undefined : pauseAt(env.CHAOS_PAUSE_FILE),
    });
  },
);
