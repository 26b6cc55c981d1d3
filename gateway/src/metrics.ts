import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { Admission } from './admission';

/** What the gateway counts of its own work, beside what every process counts. */
export interface GatewayMetrics {
  /** How long it took until a new operation was planned and compiled, waiting for a thread included. */
  readonly planning: Histogram;
  /** Whole operations and requests to services that were not done because equal ones were under way. */
  readonly shared: Counter<'what'>;
  /** The length of answers, before they are compressed. */
  readonly answerBytes: Histogram;
}

/** Begin counting. */
export function createGatewayMetrics(registry: Registry): GatewayMetrics {
  const registers = [registry];
  return {
    planning: new Histogram({
      name: 'agora_gateway_planning_seconds',
      help: 'How long it took to plan and compile operations that were new, by seconds',
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    shared: new Counter({
      name: 'agora_gateway_shared_total',
      help: 'Operations and fetches that shared the result of equal ones under way',
      labelNames: ['what'],
      registers,
    }),
    answerBytes: new Histogram({
      name: 'agora_gateway_answer_bytes',
      help: 'Length of answers before compression, by bytes',
      buckets: [256, 1_024, 4_096, 16_384, 65_536, 262_144, 1_048_576, 4_194_304],
      registers,
    }),
  };
}

/** Show how many operations are run at this moment, and how many requests wait until there is room for theirs. */
export function showAdmission(registry: Registry, admission: Admission): void {
  new Gauge({
    name: 'agora_gateway_operations',
    help: 'Operations that are run, and requests that wait for room',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      this.set({ state: 'running' }, admission.underWay);
      this.set({ state: 'waiting' }, admission.waiting);
    },
  });
}
