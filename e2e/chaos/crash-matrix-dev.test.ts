import { nameOfCell } from './crash-matrix/cells';
import { CELLS, crashAct } from './crash-matrix/crash-matrix';
import { play } from './run/play';

const wanted = new RegExp(process.env.CELLS ?? '.');
play([
  crashAct(
    'cells',
    CELLS.filter((cell) => wanted.test(nameOfCell(cell))),
    { redis: process.env.REDIS === '1' },
  ),
]);
