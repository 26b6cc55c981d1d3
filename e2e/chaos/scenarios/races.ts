import { fill, tryToFill } from '../harness/buyer';
import { buy, orderOf } from '../harness/checkout';
import { putOnSale } from '../harness/merchandise';
import type { Stage } from '../harness/stage';
import type { Scenario } from './scenario';

const smoke: Scenario = {
  name: 'somebody buys something',
  isShort: true,
  async play(stage: Stage) {
    const thing = await putOnSale(stage, { stock: 3 });
    const buyer = await fill(stage, { lines: [{ merchandiseId: thing.id }] });
    const told = await buy(stage, buyer);
    expect([told.codes, told.session?.state]).toEqual([[], 'COMPLETED']);
    expect(orderOf(told)).toBeDefined();
    void tryToFill;
  },
};

/** Many who want the same. */
export const races: readonly Scenario[] = [smoke];
