import { readConfig, runSubgraph } from '#kit';
import { openCarriers } from './carriers/open-carriers';
import { settings } from './config';
import { createShipping } from './shipping';

void runSubgraph(
  'shipping',
  () => readConfig(settings),
  ({ settings, database, log }) => createShipping({ database, log, carriers: openCarriers(settings) }),
);
