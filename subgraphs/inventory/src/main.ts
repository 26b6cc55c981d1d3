import { readConfig, runSubgraph } from '#kit';
import { settings } from './config';
import { createInventory } from './inventory';

void runSubgraph(
  'inventory',
  () => readConfig(settings),
  ({ database }) => createInventory({ database }),
);
