import { createLog, createProcessMetrics, runProcess } from '#kit/edge';
import { readSettings } from './config';
import { createGateway } from './gateway';
import { keepHeapSmall } from './heap';
import { supergraphFromFile } from './supergraph/from-file';
import { runWorkers } from './workers/primary';

void runProcess('gateway', async () => {
  keepHeapSmall();
  const settings = readSettings();
  const log = createLog('gateway', settings.LOG_LEVEL);
  if (settings.GATEWAY_WORKERS > 1) return runWorkers(settings.GATEWAY_WORKERS, log);
  const supergraph = supergraphFromFile(settings.SUPERGRAPH_PATH);
  const server = await createGateway(settings, { supergraph, log, metrics: createProcessMetrics() });
  log.info({ url: await server.listen(settings) }, 'listening');
  return { log, drain: () => server.drain(settings.DRAIN_DELAY_MS) };
});
