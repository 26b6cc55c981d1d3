import {
  cart,
  confirm,
  expectedOf,
  giftCard,
  hold,
  newOwner,
  release,
  startPromotions,
  type TestPromotions,
  vouched,
} from './fixture';

let promotions: TestPromotions;
beforeAll(async () => {
  promotions = await startPromotions();
});
afterAll(() => promotions.stop());

// BEGIN and COMMIT counted.
test.each([
  ['a voucher', true, false, { hold: 6, confirm: 6, release: 7 }],
  ['a voucher that counts its customers', { perCustomerLimit: 9 }, false, { hold: 7, confirm: 6, release: 7 }],
  ['a gift card', false, true, { hold: 6, confirm: 7, release: 7 }],
  ['both', true, true, { hold: 8, confirm: 8, release: 8 }],
  ['neither', false, false, { hold: 3, confirm: 4, release: 5 }],
])('to hold %s costs few statements, and as few to confirm and release', async (name, voucher, card, expected) => {
  const code = name.replace(/[^a-z]/g, '');
  if (voucher) await vouched(promotions, code, voucher === true ? {} : voucher);
  const { code: cardCode } = await giftCard(promotions, 100_000);
  const request = {
    voucherCodes: voucher ? [code] : [],
    giftCards: card ? [{ code: cardCode, amountMinor: 100 }] : [],
  };
  const counted = await expectedOf(promotions, cart(request.voucherCodes.length ? { voucherCodes: [code] } : {}));
  const [sold, failed] = [newOwner(), newOwner()];
  const take = (owner: string) => hold(promotions, { ...request, owner, expected: counted });
  await take(newOwner());
  expect({
    hold: await promotions.statements(() => take(sold)),
    confirm: await promotions.statements(() => confirm(promotions, sold)),
    release: (await take(failed)) && (await promotions.statements(() => release(promotions, failed))),
  }).toEqual(expected);
});
