import { readConfig, runSubgraph } from '#kit';
import { settings } from './config';
import { createShipping } from './shipping';

void runSubgraph(
  'shipping',
  () => readConfig(settings),
  ({ database }) => createShipping({ database }),
);
