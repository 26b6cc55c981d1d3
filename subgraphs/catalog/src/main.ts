import { readConfig, runSubgraph } from '#kit';
import { createCatalog } from './catalog';
import { settings } from './config';

void runSubgraph(
  'catalog',
  () => readConfig(settings),
  ({ settings: { PUBLIC_URL }, database }) => createCatalog({ database, publicUrl: PUBLIC_URL }),
);
