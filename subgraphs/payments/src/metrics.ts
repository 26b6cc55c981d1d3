import { Counter, Histogram } from 'prom-client';
import type { Metrics } from '#kit';

/** What payments counts of its providers. */
export interface ProviderMetrics {
  /** What was sent to webhooks, by what became of it: `received`, `forged`, `stale`, `malformed`. */
  readonly webhooks: Counter<'provider' | 'result'>;
  /** How long providers took to answer, by what they were asked for and what they said. */
  readonly calls: Histogram<'provider' | 'operation' | 'answer'>;
}

/** Begin counting. */
export function createProviderMetrics({ registry }: Pick<Metrics, 'registry'>): ProviderMetrics {
  const registers = [registry];
  return {
    webhooks: new Counter({
      name: 'agora_payment_webhooks_total',
      help: 'What was sent to the webhooks of payment providers',
      labelNames: ['provider', 'result'],
      registers,
    }),
    calls: new Histogram({
      name: 'agora_payment_provider_seconds',
      help: 'How long payment providers took to answer, by seconds',
      labelNames: ['provider', 'operation', 'answer'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
  };
}
