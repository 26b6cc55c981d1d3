import { createId } from '#contracts';
import { createLog, createMetrics } from '#kit';
import {
  type Answer,
  type Ask,
  createTestClock,
  customer,
  startTestCallees,
  startTestSubgraph,
  type TestCallees,
  type TestClock,
  type TestSubgraph,
} from '#testkit';
import { createCheckout } from '../src/checkout';

/** A thing that is sold in the test's shop; a test changes it as staff would. */
export interface TestThing {
  readonly id: string;
  readonly productId: string;
  priceMinor: number;
  taxPercent: string;
  stock: number;
  isAvailable: boolean;
  weightGrams: number;
}

/** A way to send things in the test's shop. */
interface TestMethod {
  readonly methodId: string;
  amountMinor: number;
  /** Free from so much on; null for never. */
  freeFrom: number | null;
}

/** What the other services say. */
interface TestShop {
  /** Put a thing on sale. */
  sell(thing?: Partial<TestThing>): TestThing;
  readonly methods: TestMethod[];
  /** Percent off everything, of vouchers by their codes. */
  readonly vouchers: Map<string, number>;
  /** Gift cards by their codes, with what is on them. */
  readonly giftCards: Map<string, number>;
  /** What is set aside, by cart: `{ [thing]: quantity }`. */
  readonly holds: Map<string, Record<string, number>>;
  /** Countries whose taxes nobody has set. */
  readonly untaxed: Set<string>;
}

/** checkout between services that a test plays. */
export interface TestCheckout extends TestSubgraph {
  readonly clock: TestClock;
  readonly callees: TestCallees;
  readonly shop: TestShop;
  /** How often a service was asked since the last time, by field. */
  asked(): Record<string, number>;
}

export const RULES = {
  freezeMs: 15 * 60_000,
  holdSeconds: 900,
  checkoutHoldSeconds: 1_800,
  paymentMs: 15 * 60_000,
  abandonedMs: 24 * 3_600_000,
  guestMs: 90 * 24 * 3_600_000,
  maxLines: 5,
  maxQuantity: 99,
};

/**
 * Start checkout on a database of its own, with a clock that stands still.
 * @param more of what it is made.
 */
export async function startCheckout(more: Partial<Parameters<typeof createCheckout>[0]> = {}): Promise<TestCheckout> {
  const clock = createTestClock();
  const shop = createShop();
  const callees = await startTestCallees('checkout', partsOf(shop, clock));
  // Whoever plays the others closes what they are asked with.
  const caller = { ...callees.caller, close: async () => {} };
  const checkout = await startTestSubgraph('checkout', (database) =>
    createCheckout({
      ...{ database, caller, rules: RULES, now: clock.now },
      ...{ log: createLog('checkout', 'silent'), metrics: createMetrics(), ...more },
    }),
  );
  let read = 0;
  return {
    ...checkout,
    clock,
    callees,
    shop: shop.shop,
    asked() {
      const calls = callees.calls.slice(read);
      read = callees.calls.length;
      const counts: Record<string, number> = {};
      for (const { field } of calls) counts[field] = (counts[field] ?? 0) + 1;
      return counts;
    },
    async stop() {
      await checkout.stop();
      await callees.close();
    },
  };
}

function createShop() {
  const things = new Map<string, TestThing>();
  const shop: TestShop = {
    sell(thing = {}) {
      const made: TestThing = {
        ...{ id: createId('variant'), productId: createId('product'), priceMinor: 1990, taxPercent: '19' },
        ...{ stock: 100, isAvailable: true, weightGrams: 500, ...thing },
      };
      things.set(made.id, made);
      return made;
    },
    methods: [
      { methodId: createId('shippingMethod'), amountMinor: 490, freeFrom: null },
      { methodId: createId('shippingMethod'), amountMinor: 990, freeFrom: 10_000 },
    ],
    vouchers: new Map(),
    giftCards: new Map(),
    holds: new Map(),
    untaxed: new Set(),
  };
  return { shop, things };
}

interface Lines {
  readonly lines: readonly { readonly merchandiseId: string; readonly quantity: number }[];
}

interface DiscountInput {
  readonly input: {
    readonly voucherCodes: readonly string[];
    readonly giftCardCodes: readonly string[];
    readonly lines: readonly { readonly id: string; readonly quantity: number; readonly unitAmountMinor: number }[];
  };
}

/** What the services answer. */
function partsOf({ shop, things }: ReturnType<typeof createShop>, clock: TestClock) {
  const of = (ids: readonly string[]) => ids.flatMap((id) => things.get(id) ?? []);
  return {
    catalog: {
      merchandiseSnapshots: ({ input }: { input: { ids: string[]; locale: string } }) =>
        of(input.ids).map(({ id, productId, isAvailable, weightGrams }) => ({
          ...{
            id,
            productId,
            isAvailable,
            weightGrams,
            sku: `SKU-${id.slice(-4)}`,
            name: `Thing ${input.locale}, blue`,
          },
          ...{ productName: `Thing ${input.locale}`, productSlug: 'thing', imageUrl: null, categoryIds: [] },
          options: [{ name: 'Colour', value: 'blue' }],
        })),
    },
    pricing: {
      priceQuote: ({
        input,
      }: {
        input: { merchandiseIds: string[]; channel?: string; countryCode?: string; currencyCode?: string };
      }) => {
        if (input.channel === 'mars') throw Object.assign(new Error(), { code: 'PRICING_CHANNEL_NOT_OFFERED' });
        if (shop.untaxed.has(input.countryCode ?? ''))
          throw Object.assign(new Error(), { code: 'PRICING_TAX_RATE_MISSING' });
        const isAbroad = input.countryCode === 'FR';
        return {
          ...{ channel: input.channel ?? 'eu', currencyCode: input.currencyCode ?? 'EUR', countryCode: 'DE' },
          ...{ taxIncluded: true, shippingTax: { percent: isAbroad ? '20' : '19', taxClassCode: 'standard' } },
          lines: of(input.merchandiseIds).map(({ id, priceMinor, taxPercent }) => ({
            ...{ merchandiseId: id, unitAmountMinor: priceMinor, compareAtMinor: null },
            ...{ taxPercent: isAbroad ? '20' : taxPercent, taxClassCode: 'standard' },
          })),
        };
      },
    },
    inventory: {
      reservationSet: ({ input }: { input: Lines & { owner: string; expiresInSeconds: number } }) => {
        const heldByOthers = (id: string) =>
          [...shop.holds].reduce((sum, [owner, held]) => sum + (owner === input.owner ? 0 : (held[id] ?? 0)), 0);
        const shortages = input.lines.flatMap(({ merchandiseId, quantity: wanted }) => {
          const available = Math.max(0, (things.get(merchandiseId)?.stock ?? 0) - heldByOthers(merchandiseId));
          return available < wanted ? [{ merchandiseId, wanted, available }] : [];
        });
        if (shortages.length > 0) {
          return { reservation: null, shortages, errors: [refusal('INSUFFICIENT_STOCK')] };
        }
        shop.holds.set(input.owner, Object.fromEntries(input.lines.map((line) => [line.merchandiseId, line.quantity])));
        const expiresAt = new Date(clock.now().getTime() + input.expiresInSeconds * 1000);
        return { reservation: input.lines.length > 0 ? { expiresAt } : null, shortages: [], errors: [] };
      },
      reservationRelease: ({ input }: { input: { owner: string } }) => {
        shop.holds.delete(input.owner);
        return { errors: [] };
      },
    },
    promotions: {
      discountQuote: ({ input }: DiscountInput) => {
        const known = input.voucherCodes.filter((code) => shop.vouchers.has(code));
        return {
          discounts: known.map((code) => discountOf(code, shop.vouchers.get(code) ?? 0, input.lines)),
          giftCards: input.giftCardCodes.flatMap((code, position) => {
            const balanceMinor = shop.giftCards.get(code);
            return balanceMinor === undefined
              ? []
              : [
                  {
                    id: `gft_${code}`,
                    position,
                    maskedCode: `•••• ${code.slice(-4)}`,
                    balanceMinor,
                    currencyCode: 'EUR',
                  },
                ];
          }),
          problems: [
            ...input.voucherCodes
              .filter((code) => !shop.vouchers.has(code))
              .map((code) => problem('VOUCHER_INVALID', code)),
            ...input.giftCardCodes
              .filter((code) => !shop.giftCards.has(code))
              .map((code) => problem('GIFT_CARD_INVALID', code)),
          ],
        };
      },
    },
    shipping: {
      shippingQuote: ({ input }: { input: { totalMinor: number } }) =>
        shop.methods.map(({ methodId, amountMinor, freeFrom }, index) => ({
          ...{ methodId, code: `method-${index}`, name: `Method ${index}`, description: '', carrier: 'Post' },
          ...{
            minDays: 1,
            maxDays: 3,
            amountMinor: freeFrom !== null && input.totalMinor >= freeFrom ? 0 : amountMinor,
          },
        })),
    },
    orders: {},
    payments: {},
    accounts: {
      customerProfile: ({ id }: { id: string }) => ({
        ...{ id, email: 'ada@example.com', firstName: 'Ada', lastName: 'Lovelace', groups: ['vip'] },
      }),
    },
  };
}

const refusal = (code: string) => ({ code, message: code, path: [], retryable: false });

const problem = (code: string, voucherOrCard: string) => ({ code, voucherOrCard, message: `${voucherOrCard}: no` });

function discountOf(code: string, percent: number, lines: DiscountInput['input']['lines']) {
  const parts = lines
    .map(({ id, quantity, unitAmountMinor }) => ({
      lineId: id,
      amountMinor: Math.floor((quantity * unitAmountMinor * percent) / 100),
    }))
    .filter(({ amountMinor }) => amountMinor > 0);
  const amountMinor = parts.reduce((sum, part) => sum + part.amountMinor, 0);
  return { promotionId: `prm_${code}`, code, name: `${percent} % off`, kind: 'ORDER', amountMinor, lines: parts };
}

/** An address in Germany. */
export const ADDRESS = {
  ...{ recipient: 'Ada Lovelace', line1: 'Unter den Linden 1', city: 'Berlin', postalCode: '10117', countryCode: 'DE' },
};

/** A cart as tests look at it. */
export interface TestCart {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly email: string | null;
  readonly currencyCode: string;
  readonly heldUntil: string | null;
  readonly lines: readonly {
    readonly id: string;
    readonly quantity: number;
    readonly unitPrice: { readonly amountMinor: number };
    readonly merchandise: { readonly id: string };
  }[];
}

/** Fields of a {@link TestCart}. */
export const CART = `id version state email currencyCode heldUntil
  lines { id quantity unitPrice { amountMinor } merchandise { id } }`;

/** What a cart comes to, and what is wrong with it. */
export const SUMS = `totals { subtotal { amountMinor } discount { amountMinor } shipping { amountMinor }
    tax { amountMinor } total { amountMinor } giftCards { amountMinor } due { amountMinor } }
  problems { code lineId isBlocking available reason voucherOrCard from { amountMinor } to { amountMinor } }
  discounts { name code kind amount { amountMinor } }
  shippingMethod { id amount { amountMinor } }`;

/** What a mutation of carts answered. */
export interface Changed<Cart = TestCart> {
  readonly cart: Cart | null;
  readonly token: string | null;
  /** The codes and paths of refusals. */
  readonly refusals: string[];
  readonly errors: readonly { readonly retryable: boolean; readonly available: number | null }[];
}

/** Make a cart as somebody; faults are thrown. */
export async function createCart<Cart = TestCart>(
  ask: Ask,
  input: Record<string, unknown> = {},
  {
    fields = CART,
    headers = { 'x-channel': 'eu', 'x-currency': 'EUR' },
  }: { fields?: string; headers?: Record<string, string> } = {},
): Promise<Changed<Cart>> {
  return change(ask, 'cartCreate', 'CartCreateInput', input, `cartToken cart { ${fields} }`, headers);
}

/** Change a cart as somebody, `name` being the mutation; faults are thrown. */
export async function changeCart<Cart = TestCart>(
  ask: Ask,
  name: string,
  input: Record<string, unknown>,
  fields = CART,
): Promise<Changed<Cart>> {
  const type = /Voucher|GiftCardAdd/.test(name)
    ? 'CartCodeInput'
    : `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return change(ask, name, type, input, `cart { ${fields} }`, {});
}

async function change<Cart>(
  ask: Ask,
  name: string,
  type: string,
  input: Record<string, unknown>,
  fields: string,
  headers: Record<string, string>,
): Promise<Changed<Cart>> {
  const { data, errors } = await ask<{
    it: {
      cart: Cart | null;
      cartToken?: string | null;
      errors: { code: string; path: string[]; retryable: boolean; available: number | null }[];
    } | null;
  }>(
    `mutation ($input: ${type}!) { it: ${name}(input: $input) { ${fields} errors { code path retryable available } } }`,
    { input },
    headers,
  );
  if (!data?.it) throw new Error(JSON.stringify(errors));
  const refusals = data.it.errors.map(({ code, path }) => [code, ...path].join(' '));
  return { cart: data.it.cart, token: data.it.cartToken ?? null, refusals, errors: data.it.errors };
}

/** A cart that was made or changed. */
export function made<Cart>({ cart, refusals }: Changed<Cart>): Cart {
  if (!cart) throw new Error(refusals.join(', '));
  return cart;
}

/** Read a cart as somebody. */
export async function readCart<Cart = TestCart>(
  ask: Ask,
  id: string,
  token?: string | null,
  fields = CART,
): Promise<Cart | null> {
  const { data, errors } = await ask<{ cart: Cart | null }>(
    `query ($id: ID!, $token: String) { cart(id: $id, token: $token) { ${fields} } }`,
    { id, token },
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data.cart;
}

/** A customer whom nobody met before. */
export const newCustomer = () => customer(createId('customer'));

/** Codes of the faults in an answer. */
export const codes = ({ errors }: Answer<unknown>): unknown[] => errors.map(({ extensions }) => extensions?.code);
