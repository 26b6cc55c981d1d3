import { createHttpServer, createMetrics, type HttpServer, type Logger, type Metrics } from '#kit/process';
import { createControls, serveControls } from '../../api/controls';
import { answerRefusals } from '../../api/errors';
import { openBook } from '../../book/book';
import { createCourier } from '../../webhooks/courier';
import { serveLabels } from './api';
import { carrierTables, createCarrier } from './carrier';
import type { CarrierSettings } from './config';
import { serveCarrierPages } from './pages/buttons';
import { serveWorld } from './world';

/** Make the carrier; it goes on with what an earlier process left in its folder. */
export function createCarrierServer(
  settings: Omit<CarrierSettings, 'HOST' | 'PORT'>,
  { log, metrics = createMetrics(), now = Date.now }: { log: Logger; metrics?: Metrics; now?: () => number },
): HttpServer {
  const { SANDBOX_DATA, SANDBOX_CARRIER_KEY: key, SANDBOX_WEBHOOK_SECRET: secret, CARRIER_WEBHOOK_URL: url } = settings;
  const book = openBook('carrier', SANDBOX_DATA);
  const tables = carrierTables(book);
  const courier = createCourier({ book, ...tables, url, secret, now });
  const server = createHttpServer({ log, metrics, checks: {} });
  const { app } = server;
  const baseUrl = () => settings.PUBLIC_URL ?? app.listeningOrigin;
  const carrier = createCarrier({ book, tables, courier, now, baseUrl });
  const controls = createControls({ book, tables, courier, stop: carrier.stop });
  app.register(async (scope) => {
    answerRefusals(scope);
    serveControls(scope, controls, tables);
    serveWorld(scope, { carrier, tables });
    scope.register(async (api) => serveLabels(api, { carrier, book, tables, courier, key, now }));
  });
  app.register(async (scope) => serveCarrierPages(scope, { carrier, tables, controls }));
  app.addHook('onListen', async () => carrier.resume());
  app.addHook('onClose', async () => {
    carrier.stop();
    await courier.close();
    book.close();
  });
  return server;
}
