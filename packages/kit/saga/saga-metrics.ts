import { Counter, Gauge } from 'prom-client';
import type { Metrics } from '../process/metrics';

/** What is counted of one kind of saga. */
export interface SagaMetrics {
  /** One has ended. */
  ended(state: string): void;
  /** A step has to be tried again. */
  failed(step: string): void;
}

/**
 * Count a kind of saga.
 * @param countOverdue asked when somebody reads the metrics: those that should have ended by now and have not.
 */
export function sagaMetrics(
  { registry }: Pick<Metrics, 'registry'>,
  kind: string,
  countOverdue: () => Promise<number>,
): SagaMetrics {
  const registers = [registry];
  const ended = new Counter({
    ...{
      name: 'agora_sagas_ended_total',
      help: 'Sagas that have ended, by how',
      labelNames: ['saga', 'state'],
      registers,
    },
  });
  const failures = new Counter({
    ...{
      name: 'agora_saga_step_failures_total',
      help: 'Runs of steps that ended unknown',
      labelNames: ['saga', 'step'],
    },
    registers,
  });
  new Gauge({
    name: 'agora_sagas_overdue',
    help: 'Sagas that are past their deadline and have not ended',
    labelNames: ['saga'],
    registers,
    async collect() {
      // A database that is away must not take all other metrics with it.
      const count = await countOverdue().catch(() => undefined);
      if (count !== undefined) this.set({ saga: kind }, count);
    },
  });
  return {
    ended: (state) => ended.inc({ saga: kind, state }),
    failed: (step) => failures.inc({ saga: kind, step }),
  };
}
