import { createLog, createProcessMetrics, runProcess } from '#kit/process';
import { readSettings } from './config';
import { createPaymentProvider } from './server';

void runProcess('payment-provider', async () => {
  const settings = readSettings();
  const log = createLog('payment-provider', settings.LOG_LEVEL);
  const server = createPaymentProvider(settings, { log, metrics: createProcessMetrics() });
  log.info({ url: await server.listen(settings) }, 'listening');
  return { log, drain: () => server.drain(settings.DRAIN_DELAY_MS) };
});
