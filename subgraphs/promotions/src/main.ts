import { readConfig, runSubgraph } from '#kit';
import { settings } from './config';
import { createPromotions } from './promotions';

void runSubgraph(
  'promotions',
  () => readConfig(settings),
  ({ database }) => createPromotions({ database }),
);
