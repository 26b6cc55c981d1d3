import { readConfig, runSubgraph } from '#kit';
import { settings } from './config';
import { createPricing } from './pricing';

void runSubgraph(
  'pricing',
  () => readConfig(settings),
  ({ database }) => createPricing({ database }),
);
