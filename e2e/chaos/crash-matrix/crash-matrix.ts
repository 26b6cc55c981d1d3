import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkoutSaga } from '../../../subgraphs/checkout/src/saga/checkout-saga';
import { writeDown } from '../run/results';
import type { Act } from '../scenarios/scenario';
import { type Cell, cellsOf, fewOf, nameOfCell, rowOf } from './cells';
import { type Ending, playCell } from './play-cell';
import { preparing } from './prepare';
import { standsOf } from './stands';
import type { CellRow } from './table';

const PIVOT = checkoutSaga.steps.find(({ pivot }) => pivot)?.name ?? '';

/** All points at which a checkout can stand. A card is declined when it is asked, stock that was let go at the pivot. */
const STANDS = standsOf(checkoutSaga, { declined: 'authorise', expired: PIVOT });

/** The whole matrix. */
export const CELLS: readonly Cell[] = cellsOf(STANDS);

/** A few of its cells. */
export const FEW_CELLS: readonly Cell[] = fewOf(CELLS, PIVOT);

/** So short that stock has to be set aside for every checkout anew: no step is without its call. */
const CART_HOLD_MINUTES = '1';

/** Cells that are played in one shop. */
export function crashAct(name: string, cells: readonly Cell[], { redis }: { redis: boolean }): Act {
  const file = join(tmpdir(), `agora-stand-${randomUUID()}`);
  const prepare = preparing(file, STANDS);
  const { deadlineMs } = checkoutSaga;
  return {
    name,
    setting: { redis, env: { CHAOS_PAUSE_FILE: file, CART_HOLD_MINUTES } },
    scenarios: cells.map((cell) => {
      const name = nameOfCell(cell);
      return {
        name,
        async play(stage) {
          let ending: Partial<Ending> = {};
          try {
            const props = await prepare(stage, cell.stand.way);
            ending = await playCell(stage, { cell, file, deadlineMs }, props);
          } finally {
            writeDown({ name, cell: { row: rowOf(cell.stand), column: cell.victim }, ...ending } satisfies CellRow);
          }
        },
      };
    }),
  };
}
