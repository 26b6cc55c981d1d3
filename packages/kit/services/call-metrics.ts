import { Counter, Histogram, type Registry } from 'prom-client';

/** What a process counts of its calls to services. */
export interface CallMetrics {
  readonly requests: Counter<'service'>;
  readonly seconds: Histogram<'service'>;
  /** Calls that came to nothing, by the code of the error that was made of it. */
  readonly failures: Counter<'service' | 'code'>;
}

/** Begin counting calls to services. */
export function createCallMetrics(registry: Registry): CallMetrics {
  const registers = [registry];
  return {
    requests: new Counter({
      name: 'agora_subgraph_requests_total',
      help: 'Requests sent to subgraphs',
      labelNames: ['service'],
      registers,
    }),
    seconds: new Histogram({
      name: 'agora_subgraph_request_seconds',
      help: 'How long subgraphs took to answer, by seconds',
      labelNames: ['service'],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers,
    }),
    failures: new Counter({
      name: 'agora_subgraph_failures_total',
      help: 'Requests to subgraphs that brought no answer',
      labelNames: ['service', 'code'],
      registers,
    }),
  };
}
