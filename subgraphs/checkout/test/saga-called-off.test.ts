import { startCheckout, type TestCheckout } from './fixture';
import { buy, lookAt, readyCart } from './saga-buying';
import { type Others, playOthers } from './saga-others';

let checkout: TestCheckout;
let others: Others;
beforeAll(async () => {
  checkout = await startCheckout();
});
afterAll(() => checkout.stop());

beforeEach(() => {
  others = playOthers(checkout);
});

describe('a payment that was asked for', () => {
  test('is called off when the stock is gone that its customer would have to wait for', async () => {
    const thing = checkout.shop.sell({ stock: 2 });
    const cart = await readyCart(checkout, { thing });
    checkout.shop.holds.delete(cart.cartId);
    thing.stock = 1;
    const { session } = await buy(cart, { paymentToken: 'tok_challenge' });
    expect(session).toMatchObject({ state: 'FAILED', errors: [{ code: 'OUT_OF_STOCK' }] });
    expect(others.payments.get(session?.id ?? '')?.state).toBe('VOIDED');
  });

  test('is called off when it took too long before its customer could be sent anywhere', async () => {
    const cart = await readyCart(checkout);
    checkout.callees.play('payments', {
      paymentAuthorise: ({ input }: { input: { checkoutSessionId: string } }) => {
        checkout.clock.advance(16 * 60_000);
        const payment = { id: 'pay_000000000000000000000001', state: 'PENDING' as const, amountMinor: 1 };
        others.payments.set(input.checkoutSessionId, payment);
        return { payment: { ...payment, declineCode: null, action: null, captured: { amountMinor: 0 } }, errors: [] };
      },
    });
    const { session } = await buy(cart);
    expect(session).toMatchObject({ state: 'FAILED', errors: [{ code: 'PAYMENT_EXPIRED' }] });
    expect(others.payments.get(session?.id ?? '')?.state).toBe('VOIDED');
  });

  test('is called off until that is answered', async () => {
    const thing = checkout.shop.sell({ stock: 2 });
    const cart = await readyCart(checkout, { thing });
    checkout.shop.holds.delete(cart.cartId);
    thing.stock = 1;
    const voided: string[] = [];
    checkout.callees.play('payments', {
      paymentVoid: ({ input }: { input: { checkoutSessionId: string } }) => {
        voided.push(input.checkoutSessionId);
        if (voided.length === 1) throw new Error('the answer is lost');
        return { payment: null, errors: [] };
      },
    });
    const id = (await buy(cart, { paymentToken: 'tok_challenge' })).session?.id ?? '';
    while ((await lookAt(cart, id))?.state !== 'FAILED') await new Promise(setImmediate);
    expect(voided).toEqual([id, id]);
    expect((await lookAt(cart, id))?.errors).toEqual([{ code: 'OUT_OF_STOCK' }]);
  });
});
