import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkoutSaga } from '../../../subgraphs/checkout/src/saga/checkout-saga';
import type { Act } from '../scenarios/scenario';
import { type Cell, cellsOf, nameOfCell } from './cells';
import { playCell } from './play-cell';
import { preparing } from './prepare';
import { standsOf } from './stands';

const PIVOT = checkoutSaga.steps.find(({ pivot }) => pivot)?.name ?? '';

/** All points at which a checkout can stand. A card is declined when it is asked, stock that was let go at the pivot. */
const STANDS = standsOf(checkoutSaga, { declined: 'authorise', expired: PIVOT });

/** The whole matrix. */
export const CELLS: readonly Cell[] = cellsOf(STANDS);

/** Cells that are played in one shop. */
export function crashAct(name: string, cells: readonly Cell[], { redis }: { redis: boolean }): Act {
  const file = join(tmpdir(), `agora-stand-${randomUUID()}`);
  const prepare = preparing(file, STANDS);
  const { deadlineMs } = checkoutSaga;
  return {
    name,
    setting: { redis, env: { CHAOS_PAUSE_FILE: file } },
    scenarios: cells.map((cell) => ({
      name: nameOfCell(cell),
      async play(stage) {
        const ending = await playCell(stage, { cell, file, deadlineMs }, await prepare(stage, cell.stand.way));
        if (process.env.DEBUG_CELLS) process.stderr.write(`${nameOfCell(cell)} ${JSON.stringify(ending)}\n`);
      },
    })),
  };
}
