import { startCheckout, type TestCheckout } from './fixture';
import { buy, readyCart } from './saga-buying';
import { playOthers } from './saga-others';

let checkout: TestCheckout;
beforeAll(async () => {
  checkout = await startCheckout();
  playOthers(checkout);
});
afterAll(() => checkout.stop());

const inputOf = (field: string): unknown =>
  (checkout.callees.calls.findLast((call) => call.field === field)?.args as { input: unknown } | undefined)?.input;

test('each of two gift cards pays its own part, in whatever order promotions tells of them', async () => {
  const [small, big] = ['CARD-0000-1111', 'CARD-0000-2222'];
  checkout.shop.giftCards.set(small, 1_000).set(big, 10_000);
  const cards = [
    { id: 'gft_big', position: 1, maskedCode: '•••• 2222', balanceMinor: 10_000, currencyCode: 'EUR' },
    { id: 'gft_small', position: 0, maskedCode: '•••• 1111', balanceMinor: 1_000, currencyCode: 'EUR' },
  ];
  checkout.callees.play('promotions', {
    discountQuote: () => ({ discounts: [], giftCards: cards, problems: [] }),
  });
  const cart = await readyCart(checkout, { cards: [small, big] });
  const { session } = await buy(cart, { paymentToken: null });
  expect(session?.state).toBe('COMPLETED');
  expect(inputOf('discountHold')).toMatchObject({ giftCards: [{ code: big, amountMinor: 4_470 }] });
  expect(inputOf('orderCreate')).toMatchObject({ giftCards: [{ id: 'gft_big', amountMinor: 4_470 }] });
});
