import { readConfig, runSubgraph } from '#kit';
import { settings } from './config';
import { createPayments } from './payments';
import { openProviders } from './providers/open-providers';

/** What an operation may take besides waiting for two answers of its provider, in milliseconds. */
const MARGIN = 1_000;

void runSubgraph(
  'payments',
  () => readConfig(settings),
  ({ settings: { PAYMENT_CAPTURE: captureMode, PAYMENT_TIMEOUT_MS: timeoutMs, ...rest }, database, metrics }) =>
    createPayments({
      database,
      metrics,
      providers: openProviders({ ...rest, PAYMENT_CAPTURE: captureMode, PAYMENT_TIMEOUT_MS: timeoutMs }),
      captureMode,
      leaseMs: 2 * timeoutMs + MARGIN,
    }),
);
