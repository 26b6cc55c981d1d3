import fc from 'fast-check';
import { chargeOf, type ProgressedLine } from './charge';

const line = (id: string, quantity: number, totalMinor: number, shipped = 0): ProgressedLine => {
  return { id, quantity, totalMinor, shipped, delivered: 0, returned: 0 };
};

test('the first shipment is charged with shipping, the last one with what is left', () => {
  const order = { dueMinor: 1_500, chargedMinor: 0, shippingMinor: 500 };
  const first = { units: [{ orderLineId: 'a', quantity: 1 }], isLast: false };
  expect(chargeOf(order, [line('a', 3, 1_000)], first)).toBe(833);
  const second = { ...order, chargedMinor: 833 };
  expect(chargeOf(second, [line('a', 3, 1_000, 1)], first)).toBe(334);
  expect(chargeOf({ ...order, chargedMinor: 1_167 }, [line('a', 3, 1_000, 2)], { ...first, isLast: true })).toBe(333);
});

test('gift cards pay for what is sent last', () => {
  const order = { dueMinor: 600, chargedMinor: 0, shippingMinor: 0 };
  const lines = [line('a', 1, 500), line('b', 1, 500)];
  expect(chargeOf(order, lines, { units: [{ orderLineId: 'a', quantity: 1 }], isLast: false })).toBe(500);
  const rest = [line('a', 1, 500, 1), line('b', 1, 500)];
  const last = { units: [{ orderLineId: 'b', quantity: 1 }], isLast: true };
  expect(chargeOf({ ...order, chargedMinor: 500 }, rest, last)).toBe(100);
});

test('in whatever shipments an order leaves, the charges add up to what is due', () => {
  const totals = fc.array(
    fc.record({ quantity: fc.integer({ min: 1, max: 9 }), totalMinor: fc.nat({ max: 99_999 }) }),
    {
      minLength: 1,
      maxLength: 4,
    },
  );
  fc.assert(
    fc.property(
      totals,
      fc.nat({ max: 5_000 }),
      fc.nat({ max: 100 }),
      fc.array(fc.nat()),
      (parts, shipping, share, picks) => {
        let lines = parts.map(({ quantity, totalMinor }, at) => line(`${at}`, quantity, totalMinor));
        const total = shipping + lines.reduce((sum, { totalMinor }) => sum + totalMinor, 0);
        const dueMinor = total - Math.floor((total * share) / 100);
        let chargedMinor = 0;
        const charge = (units: { orderLineId: string; quantity: number }[], isLast: boolean) => {
          const amount = chargeOf({ dueMinor, chargedMinor, shippingMinor: shipping }, lines, { units, isLast });
          expect(amount).toBeGreaterThanOrEqual(0);
          chargedMinor += amount;
          lines = lines.map((one) => {
            const sent = units.filter(({ orderLineId }) => orderLineId === one.id);
            return { ...one, shipped: one.shipped + sent.reduce((sum, { quantity }) => sum + quantity, 0) };
          });
        };
        for (const pick of picks) {
          const open = lines.filter(({ quantity, shipped }) => shipped < quantity);
          const one = open[pick % Math.max(open.length, 1)];
          if (one && open.length > 1) charge([{ orderLineId: one.id, quantity: 1 }], false);
        }
        const rest = lines.map(({ id, quantity, shipped }) => ({ orderLineId: id, quantity: quantity - shipped }));
        charge(rest, true);
        expect(chargedMinor).toBe(dueMinor);
      },
    ),
  );
});
