import { createLog, createProcessMetrics, runProcess } from '#kit/process';
import { readSettings } from './config';
import { createCarrierServer } from './server';

void runProcess('carrier', async () => {
  const settings = readSettings();
  const log = createLog('carrier', settings.LOG_LEVEL);
  const server = createCarrierServer(settings, { log, metrics: createProcessMetrics() });
  log.info({ url: await server.listen(settings) }, 'listening');
  return { log, drain: () => server.drain(settings.DRAIN_DELAY_MS) };
});
