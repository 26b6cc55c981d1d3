import { createId } from '#contracts';
import { cartTotals } from './bill';
import type { Cart } from './cart';
import { orderSnapshot } from './order-snapshot';
import { missingIn } from './readiness';

const merchandise = {
  ...{ sku: 'LAMP', name: 'Lamp, blue', productName: 'Lamp', productSlug: 'lamp', imageUrl: null, weightGrams: 500 },
  ...{ options: [{ name: 'Colour', value: 'blue' }], categoryIds: ['cat_1'] },
};
const address = {
  ...{ recipient: 'Ada', company: null, line1: 'A 1', line2: null, city: 'B', region: null, postalCode: '1' },
  ...{ countryCode: 'DE', phone: null },
};
const cart: Cart & { email: string } = {
  ...{ id: createId('cart'), state: 'OPEN', customerId: null, tokenHash: 'x', channel: 'eu', currencyCode: 'EUR' },
  ...{ locale: 'en', email: 'a@example.com', customerGroups: [], shippingAddress: address, billingAddress: null },
  shippingMethod: {
    ...{ id: 'shm_1', code: 'std', name: 'Standard', carrier: 'Post', amountMinor: 490, question: '', at: 0 },
    isOffered: true,
  },
  ...{ tax: { included: true, shippingPercent: '19' }, voucherCodes: [], giftCardCodes: [], discounts: null },
  ...{ heldUntil: null, createdAt: new Date(0), activeAt: new Date(0), version: 1, sessionId: null },
  lines: [
    {
      ...{ id: createId('cartLine'), merchandiseId: 'var_1', productId: 'prd_1', quantity: 3, merchandise },
      ...{ isAvailable: true, availableQuantity: null, unitAmountMinor: 3333, compareAtMinor: null },
      ...{
        taxPercent: '19',
        taxClassCode: 'standard',
        newUnitAmountMinor: null,
        quotedAt: new Date(0),
        isStale: false,
        news: 0,
      },
    },
  ],
};
const [line] = cart.lines;
const lines = [{ lineId: line?.id ?? '', amountMinor: 999 }];
const discounts = {
  discounts: [{ promotionId: 'prm_1', code: 'X', name: 'Ten off', kind: 'ORDER', amountMinor: 999, lines } as const],
  giftCards: [
    { id: 'gft_1', position: 0, maskedCode: '•••• 1', balanceMinor: 1000 },
    { id: 'gft_2', position: 1, maskedCode: '•••• 2', balanceMinor: 0 },
  ],
  problems: [],
};

test('an order says everything that its cart says, with sums that fit', () => {
  expect(orderSnapshot(cart, discounts, cartTotals(cart, discounts))).toEqual({
    ...{ cartId: cart.id, channel: 'eu', locale: 'en', currencyCode: 'EUR', taxIncluded: true, customerId: null },
    ...{ email: 'a@example.com', shippingAddress: address, billingAddress: null },
    shippingMethod: { id: 'shm_1', code: 'std', name: 'Standard', carrier: 'Post' },
    lines: [
      {
        ...{ merchandiseId: 'var_1', productId: 'prd_1', sku: 'LAMP', name: 'Lamp, blue', productName: 'Lamp' },
        ...{ productSlug: 'lamp', options: [{ name: 'Colour', value: 'blue' }], imageUrl: null, weightGrams: 500 },
        ...{ quantity: 3, unitAmountMinor: 3333, subtotalMinor: 9999, discountMinor: 999, totalMinor: 9000 },
        ...{ netMinor: 7563, taxMinor: 1437, taxPercent: '19', taxClassCode: 'standard' },
      },
    ],
    shipping: {
      ...{ subtotalMinor: 490, discountMinor: 0, netMinor: 412, taxMinor: 78, totalMinor: 490, taxPercent: '19' },
    },
    discounts: [{ promotionId: 'prm_1', code: 'X', name: 'Ten off', kind: 'ORDER', amountMinor: 999 }],
    giftCards: [{ id: 'gft_1', maskedCode: '•••• 1', amountMinor: 1000 }],
    totals: {
      ...{ subtotalMinor: 9999, discountMinor: 999, shippingMinor: 490, taxMinor: 1515, totalMinor: 9490 },
      ...{ giftCardMinor: 1000, dueMinor: 8490 },
    },
  });
});

test('an order of which nothing is sent says nothing of sending, whatever was chosen before', () => {
  const light = cart.lines.map((one) => ({ ...one, merchandise: { ...merchandise, weightGrams: 0 } }));
  const digital = { ...cart, lines: light };
  const { shippingMethod, shipping, totals } = orderSnapshot(digital, discounts, cartTotals(digital, discounts));
  expect([shippingMethod, shipping.totalMinor, totals.totalMinor]).toEqual([null, 0, 9000]);
});

test.each([
  [{ lines: [] }, ['LINES']],
  [{ email: null }, ['EMAIL']],
  [{ shippingAddress: null, shippingMethod: null }, ['SHIPPING_ADDRESS', 'SHIPPING_METHOD']],
  [
    {
      shippingMethod: null,
      lines: cart.lines.map((one) => ({ ...one, merchandise: { ...merchandise, weightGrams: 0 } })),
    },
    [],
  ],
  [{}, []],
])('a cart is ready once nothing is missing (%#)', (changes, missing) => {
  expect(missingIn({ ...cart, ...changes })).toEqual(missing);
});
