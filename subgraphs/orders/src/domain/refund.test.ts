import fc from 'fast-check';
import { refundOf } from './refund';

const order = { dueMinor: 6_000, giftCards: [card('a', 3_000), card('b', 1_000)], returnedMinor: 0 };

function card(id: string, amountMinor: number) {
  return { id, maskedCode: '••••', amountMinor };
}

test('money goes back to the payment first, then to the gift cards in turn', () => {
  expect(refundOf(order, 5_000)).toEqual({ refundMinor: 5_000, giftCards: [] });
  expect(refundOf({ ...order, returnedMinor: 5_000 }, 4_500)).toEqual({
    refundMinor: 1_000,
    giftCards: [
      { giftCardId: 'a', amountMinor: 3_000 },
      { giftCardId: 'b', amountMinor: 500 },
    ],
  });
});

test('however an order comes back, all get what they paid and no more', () => {
  const amounts = fc.array(fc.nat({ max: 100_000 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(amounts, fc.array(fc.nat({ max: 50_000 })), ([dueMinor = 0, ...cards], values) => {
      const giftCards = cards.map((amountMinor, at) => card(`card ${at}`, amountMinor));
      const total = dueMinor + cards.reduce((sum, amount) => sum + amount, 0);
      const back = new Map<string, number>();
      let returnedMinor = 0;
      for (const value of [...values, total]) {
        const valueMinor = Math.min(value, total - returnedMinor);
        const refund = refundOf({ dueMinor, giftCards, returnedMinor }, valueMinor);
        returnedMinor += valueMinor;
        back.set('payment', (back.get('payment') ?? 0) + refund.refundMinor);
        for (const { giftCardId, amountMinor } of refund.giftCards) {
          back.set(giftCardId, (back.get(giftCardId) ?? 0) + amountMinor);
        }
      }
      expect(back.get('payment')).toBe(dueMinor);
      for (const { id, amountMinor } of giftCards) expect(back.get(id) ?? 0).toBe(amountMinor);
    }),
  );
});
