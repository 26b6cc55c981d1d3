import { type Database, openDatabase } from '../data/database';
import { openEvents } from '../events/open-events';
import type { SubgraphSettings } from '../process/config';
import { startJobs } from '../process/jobs';
import { createLog, type Logger } from '../process/log';
import { createProcessMetrics, type Metrics } from '../process/metrics';
import { runProcess } from '../process/run';
import type { RequestContext } from './request-context';
import { type Subgraph, serveSubgraph } from './subgraph';

/**
 * Run a subgraph as a process.
 * @param read reads its settings; called first, so that a bad environment is reported before anything opens.
 * @param create makes the subgraph over its database.
 */
export function runSubgraph<Settings extends SubgraphSettings, Context extends RequestContext>(
  name: string,
  read: () => Settings,
  create: (parts: {
    settings: Settings;
    database: Database;
    log: Logger;
    metrics: Metrics;
  }) => Subgraph<Context> | Promise<Subgraph<Context>>,
): Promise<void> {
  return runProcess(name, async () => {
    const settings = read();
    const log = createLog(name, settings.LOG_LEVEL);
    const metrics = createProcessMetrics();
    const database = openDatabase({ url: settings.databaseUrl, log, metrics, poolSize: settings.DATABASE_POOL_SIZE });
    const subgraph = await create({ settings, database, log, metrics });
    const events = openEvents({ service: name, traffic: subgraph.events, settings, database, log, metrics });
    const { comforts } = events;
    const server = await serveSubgraph(subgraph, { log, metrics, keys: settings.INTERNAL_JWKS, comforts });
    log.info({ url: await server.listen(settings) }, 'listening');
    events.start();
    const jobs = startJobs(subgraph.jobs ?? [], log);
    return {
      log,
      async drain() {
        await Promise.all([jobs.stop(), events.stop()]);
        await server.drain(settings.DRAIN_DELAY_MS);
      },
    };
  });
}
