import { must } from '../../harness/shop';
import { buy, follow, type Told } from '../harness/checkout';
import type { Buyer } from '../harness/people';
import type { Stage } from '../harness/stage';
import { expireReservation } from './databases';
import type { Way } from './stands';

/** Buy a cart so that it goes a certain way, and wait for its end. */
export const GO: Readonly<Record<Way, (stage: Stage, buyer: Buyer) => Promise<Told>>> = {
  bought: (stage, buyer) => buy(stage, buyer),
  declined: (stage, buyer) => buy(stage, buyer, { token: 'tok_decline' }),
  /** The customer thinks about it for so long that the stock is set aside for them no more. */
  async expired(stage, buyer) {
    const told = await buy(stage, buyer, { token: 'tok_challenge' });
    const { action } = told.session ?? {};
    if (!told.session || !action) throw new Error(`not challenged: ${JSON.stringify(told)}`);
    await expireReservation(stage.shop, buyer.cartId);
    const { payments } = await stage.provider.ledger();
    const challenged = payments.find(({ id }) => action.url.includes(id));
    await stage.provider.answerChallenge(challenged?.id ?? '', 'approve');
    return { ...told, session: await follow(buyer, told.session, { pastAction: true }) };
  },
};

/** The code that a customer is told at the end of a way back. */
export const CODE: Readonly<Record<Exclude<Way, 'bought'>, string>> = {
  declined: 'PAYMENT_DECLINED',
  expired: 'RESERVATION_EXPIRED',
};

/** Where a cart is, as its buyer sees it. */
export async function stateOfCart({ ask, cartId, token }: Buyer): Promise<string | undefined> {
  const { cart } = await must(ask<{ cart: { state: string } | null }>(LOOK, { cartId, token }));
  return cart?.state;
}

const LOOK = 'query LookAtCart($cartId: ID!, $token: String) { cart(id: $cartId, token: $token) { state } }';
