import type { FastifyInstance } from 'fastify';
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** What a process counts, for Prometheus. */
export interface Metrics {
  readonly registry: Registry;
  /** What who asks for `/metrics` is told. */
  text(): Promise<string>;
  /** SQL statements sent to the database. */
  readonly sqlStatements: Counter;
  /** GraphQL operations answered, in seconds. */
  readonly operations: Histogram;
}

/**
 * Begin counting for one process, and measure the process itself: its memory, event loop and garbage collection. Once in a
 * process: what watches the collector is never let go, nor is anything that it can reach.
 */
export function createProcessMetrics(): Metrics {
  const metrics = createMetrics();
  collectDefaultMetrics({ register: metrics.registry });
  return metrics;
}

/** Begin counting. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  return {
    registry,
    text: () => registry.metrics(),
    sqlStatements: new Counter({
      name: 'agora_sql_statements_total',
      help: 'SQL statements sent to the database',
      registers: [registry],
    }),
    operations: new Histogram({
      name: 'agora_graphql_operation_seconds',
      help: 'GraphQL operations answered, by seconds',
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers: [registry],
    }),
  };
}

/** Answer `/metrics` in Prometheus' text format. */
export function serveMetrics(app: FastifyInstance, { registry, text }: Metrics): void {
  app.get('/metrics', async (_request, reply) => reply.type(registry.contentType).send(await text()));
}
