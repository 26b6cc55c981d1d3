import fc from 'fast-check';
import { merge, put } from './cart-contents';

const LIMITS = { maxLines: 3, maxQuantity: 10 };
const line = (merchandiseId: string, quantity: number) => ({ merchandiseId, quantity });

test('a thing is in a cart once, however often it is put in', () => {
  const outcome = put([line('lamp', 1)], [line('pan', 1), line('lamp', 2), line('pan', 3)], LIMITS);
  expect(outcome).toEqual({ kind: 'done', value: [line('lamp', 3), line('pan', 4)] });
});

test('what does not fit is refused', () => {
  expect(put([line('lamp', 8)], [line('lamp', 3)], LIMITS)).toMatchObject({ kind: 'limit-reached', limit: 10 });
  const things = ['a', 'b', 'c', 'd'].map((id) => line(id, 1));
  expect(put([], things, LIMITS)).toMatchObject({ kind: 'limit-reached', limit: 3 });
});

const contents = fc.uniqueArray(
  fc.record({ merchandiseId: fc.constantFrom('a', 'b', 'c', 'd', 'e'), quantity: fc.integer({ min: 1, max: 10 }) }),
  {
    selector: ({ merchandiseId }) => merchandiseId,
    maxLength: 3,
  },
);

test('of two carts that become one, nothing of the first is lost, and it fits', () => {
  fc.assert(
    fc.property(contents, contents, (own, others) => {
      const merged = merge(own, others, LIMITS);
      expect(merged.length).toBeLessThanOrEqual(LIMITS.maxLines);
      for (const { merchandiseId, quantity } of own) {
        const after = merged.find((one) => one.merchandiseId === merchandiseId)?.quantity;
        const more = others.find((one) => one.merchandiseId === merchandiseId)?.quantity ?? 0;
        expect(after).toBe(Math.min(LIMITS.maxQuantity, quantity + more));
      }
    }),
  );
});
