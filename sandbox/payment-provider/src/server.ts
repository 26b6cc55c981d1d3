import { createHttpServer, createMetrics, type HttpServer, type Logger } from '#kit';
import { answerRefusals } from '../../api/errors';
import { openBook } from '../../book/book';
import { createCourier } from '../../webhooks/courier';
import { servePayments } from './api';
import type { PaymentProviderSettings } from './config';
import { serveControls } from './control';
import { createProvider, paymentTables } from './provider';

/** Make the payment provider; it goes on with what an earlier process left in its folder. */
export function createPaymentProvider(
  settings: Omit<PaymentProviderSettings, 'HOST' | 'PORT'>,
  { log, now = Date.now }: { log: Logger; now?: () => number },
): HttpServer {
  const book = openBook('payment-provider', settings.SANDBOX_DATA);
  const tables = paymentTables(book);
  const courier = createCourier({
    book,
    events: tables.events,
    url: settings.PAYMENT_WEBHOOK_URL,
    secret: settings.SANDBOX_WEBHOOK_SECRET,
    now,
  });
  const server = createHttpServer({ log, metrics: createMetrics(), checks: {} });
  const { app } = server;
  const provider = createProvider({
    book,
    tables,
    courier,
    now,
    baseUrl: () => settings.PUBLIC_URL ?? app.listeningOrigin,
  });
  app.register(async (scope) => {
    answerRefusals(scope);
    serveControls(scope, { provider, book, tables, courier });
    scope.register(async (api) =>
      servePayments(api, { provider, book, tables, courier, key: settings.SANDBOX_PAYMENT_KEY, now }),
    );
  });
  app.addHook('onListen', async () => provider.resume());
  app.addHook('onClose', async () => {
    provider.stop();
    await courier.close();
    book.close();
  });
  return server;
}
