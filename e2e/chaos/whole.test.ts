import { play } from './run/play';
import { ACTS } from './scenarios/acts';

play(ACTS);
