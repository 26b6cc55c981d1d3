import { readConfig, runSubgraph } from '#kit';
import { settings } from './config';
import { createReviews } from './reviews';

void runSubgraph(
  'reviews',
  () => readConfig(settings),
  ({ database }) => createReviews({ database }),
);
