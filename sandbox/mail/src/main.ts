import { createLog, createProcessMetrics, runProcess } from '#kit/process';
import { readSettings } from './config';
import { startMail } from './server';

void runProcess('mail', async () => {
  const settings = readSettings();
  const log = createLog('mail', settings.LOG_LEVEL);
  const { url, smtpPort, drain } = await startMail(settings, { log, metrics: createProcessMetrics() });
  log.info({ url, smtpPort }, 'listening');
  return { log, drain: () => drain(settings.DRAIN_DELAY_MS) };
});
