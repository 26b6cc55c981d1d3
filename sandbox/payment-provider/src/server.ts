import { createHttpServer, createMetrics, type HttpServer, type Logger, type Metrics } from '#kit/process';
import { createControls, serveControls } from '../../api/controls';
import { answerRefusals } from '../../api/errors';
import { openBook } from '../../book/book';
import { createCourier } from '../../webhooks/courier';
import { servePayments } from './api';
import type { PaymentProviderSettings } from './config';
import { servePaymentPages } from './pages/buttons';
import { createProvider, paymentTables } from './provider';
import { serveWorld } from './world';

/** Make the payment provider; it goes on with what an earlier process left in its folder. */
export function createPaymentProvider(
  settings: Omit<PaymentProviderSettings, 'HOST' | 'PORT'>,
  { log, metrics = createMetrics(), now = Date.now }: { log: Logger; metrics?: Metrics; now?: () => number },
): HttpServer {
  const { SANDBOX_DATA, SANDBOX_PAYMENT_KEY: key, SANDBOX_WEBHOOK_SECRET: secret, PAYMENT_WEBHOOK_URL: url } = settings;
  const book = openBook('payment-provider', SANDBOX_DATA);
  const tables = paymentTables(book);
  const courier = createCourier({ book, ...tables, url, secret, now });
  const server = createHttpServer({ log, metrics, checks: {} });
  const { app } = server;
  const baseUrl = () => settings.PUBLIC_URL ?? app.listeningOrigin;
  const provider = createProvider({ book, tables, courier, now, baseUrl });
  const controls = createControls({ book, tables, courier, stop: provider.stop });
  app.register(async (scope) => {
    answerRefusals(scope);
    serveControls(scope, controls, tables);
    serveWorld(scope, { provider, tables });
    scope.register(async (api) => servePayments(api, { provider, book, tables, courier, key, now }));
  });
  app.register(async (scope) => servePaymentPages(scope, { provider, tables, controls }));
  app.addHook('onListen', async () => provider.resume());
  app.addHook('onClose', async () => {
    provider.stop();
    await courier.close();
    book.close();
  });
  return server;
}
