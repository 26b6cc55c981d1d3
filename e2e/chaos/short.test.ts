import { crashAct, FEW_CELLS } from './crash-matrix/crash-matrix';
import { play } from './run/play';
import { SHORT } from './scenarios/acts';

play([...SHORT, crashAct('somebody dies', FEW_CELLS, { redis: true })]);
