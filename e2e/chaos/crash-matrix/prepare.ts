import { fill } from '../harness/buyer';
import { issueGiftCard, issueVoucher } from '../harness/discounts';
import { putOnSale } from '../harness/merchandise';
import type { Buyer } from '../harness/people';
import type { Stage } from '../harness/stage';
import { type Asked, rehearse } from './rehearse';
import type { Stand, Way } from './stands';

/** What the cells of one way share. */
export interface Props {
  /** Somebody with a cart that takes every step there is: with a voucher, a gift card, and something left to pay. */
  newBuyer(): Promise<Buyer>;
  readonly asked: Asked;
}

/** What a gift card is worth, in minor units: less than anything costs. */
const GIFT = 100;

/** Make what prepares the props of a way, each once: there is something to buy, and it is known whom each step asks. */
export function preparing(file: string, stands: readonly Stand[]): (stage: Stage, way: Way) => Promise<Props> {
  let making: Promise<Props['newBuyer']> | undefined;
  const ready = new Map<Way, Promise<Props>>();

  async function openShelf(stage: Stage): Promise<Props['newBuyer']> {
    const [{ id: merchandiseId }, voucher] = await Promise.all([
      putOnSale(stage, { stock: 10_000 }),
      issueVoucher(stage),
    ]);
    return async () =>
      fill(stage, {
        lines: [{ merchandiseId, quantity: 2 }],
        ...{ vouchers: [voucher], giftCards: [await issueGiftCard(stage, GIFT)] },
      });
  }

  async function prepare(stage: Stage, way: Way): Promise<Props> {
    making ??= openShelf(stage);
    const newBuyer = await making;
    const ofWay = stands.filter((stand) => stand.way === way);
    return { newBuyer, asked: await rehearse(stage, { stands: ofWay, file, buyer: await newBuyer() }) };
  }

  return (stage, way) => {
    const props = ready.get(way) ?? prepare(stage, way);
    ready.set(way, props);
    return props;
  };
}
