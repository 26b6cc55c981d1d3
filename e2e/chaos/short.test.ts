import { play } from './run/play';
import { SHORT } from './scenarios/acts';

play(SHORT);
