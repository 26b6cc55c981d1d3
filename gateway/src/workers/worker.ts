import cluster from 'node:cluster';
import { createLog, createProcessMetrics, runProcess } from '#kit/edge';
import { readSettings } from '../config';
import { createGateway, type Gateway } from '../gateway';
import { keepHeapSmall } from '../heap';
import { supergraphFromFile } from '../supergraph/from-file';
import { openLine } from './line';
import { type AskedOfPrimary, type AskedOfWorkers, PRIMARY_PATIENCE } from './questions';

// One of several gateways at one port: a program of its own, started by the primary.

void runProcess('gateway', async (stop) => {
  process.on('SIGHUP', () => {}); // meant for the primary, also when a terminal sends it to all
  keepHeapSmall();
  const settings = readSettings();
  const log = createLog('gateway', settings.LOG_LEVEL);
  const metrics = createProcessMetrics();
  let isReplaced = false;
  let mostUsed: Gateway['mostUsed'] = () => [];
  const answers: AskedOfWorkers = {
    count: () => metrics.registry.getMetricsAsJSON(),
    mostUsed: () => mostUsed(),
    retire() {
      isReplaced = true;
      stop('another worker has taken its place');
    },
  };
  const primary = openLine<AskedOfPrimary>(process, answers, PRIMARY_PATIENCE);
  const server = await createGateway(settings, {
    supergraph: supergraphFromFile(settings.SUPERGRAPH_PATH),
    log,
    metrics: { ...metrics, text: () => primary.ask('sum') },
    operations: await primary.ask('mostUsed').catch(() => []), // or it begins without
  });
  ({ mostUsed } = server);
  log.info({ url: await server.listen(settings) }, 'listening');
  outliveThePrimary();
  return {
    log,
    async drain() {
      await (isReplaced ? server.retire() : server.drain(settings.DRAIN_DELAY_MS));
      if (process.connected) await primary.ask('leave', await answers.count()).catch(() => {});
    },
  };
});

/** Node ends a worker on the spot whose primary is gone, unless it believes that this was agreed. This one drains. */
function outliveThePrimary(): void {
  if (cluster.worker) cluster.worker.exitedAfterDisconnect = true;
}
