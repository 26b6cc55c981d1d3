import { callerSettings, createInternalSigner, createServiceCaller, readConfig, runSubgraph } from '#kit';
import { settings } from './config';
import { CALLEES } from './generated/calls';
import { createMailer } from './mail/mailer';
import { createOrders } from './orders';
import { createOrderLinks } from './security/order-links';

void runSubgraph(
  'orders',
  () => readConfig(settings.and(callerSettings(CALLEES))),
  async ({ settings: env, database, log, metrics }) => {
    const signer = await createInternalSigner(env.SERVICE_SIGNING_JWK);
    const { ORDER_LINK_SECRET: secret, PUBLIC_URL: publicUrl, STOREFRONT_URL: storefrontUrl } = env;
    return createOrders({
      database,
      links: createOrderLinks({ secret, publicUrl, storefrontUrl }),
      caller: createServiceCaller({ name: 'orders', signer, urls: env.serviceUrls, metrics, log }),
      mailer: env.SMTP_URL ? createMailer({ url: env.SMTP_URL, from: env.MAIL_FROM, log }) : undefined,
    });
  },
);
