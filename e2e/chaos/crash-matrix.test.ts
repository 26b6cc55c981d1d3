import { CELLS, crashAct } from './crash-matrix/crash-matrix';
import { play } from './run/play';

const isRedis = ({ victim }: (typeof CELLS)[number]) => victim === 'redis';
const others = CELLS.filter((cell) => !isRedis(cell));

play([
  crashAct('processes and connections die', others, { redis: false }),
  crashAct('Redis dies', CELLS.filter(isRedis), { redis: true }),
]);
