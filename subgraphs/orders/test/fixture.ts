import { createId, EVENTS, type PayloadOfEvent, type Principal } from '#contracts';
import type { Database, Subgraph } from '#kit';
import {
  type Answer,
  type Ask,
  createTestClock,
  customer,
  service,
  staff,
  startTestCallees,
  startTestSubgraph,
  type TestCallees,
  type TestClock,
  type TestSubgraph,
} from '#testkit';
import type { Mailer } from '../src/mail/mailer';
import { createOrders } from '../src/orders';
import { createOrderLinks, type OrderLinks } from '../src/security/order-links';

/** orders, with everybody who has to do with it. */
export interface TestOrders extends TestSubgraph {
  readonly checkout: Ask;
  /** Staff who may do everything here. */
  readonly support: Ask;
  /** {@link CUSTOMER}. */
  readonly buyer: Ask;
  readonly clock: TestClock;
  readonly links: OrderLinks;
  readonly callees: TestCallees;
  /** Mails that were sent; `failsWith` makes the next ones fail. */
  readonly outbox: TestMails;
}

/** What the test's mail server got. */
interface TestMails {
  readonly sent: { id: string; to: string; subject: string; text: string }[];
  failsWith?: Error;
}

/** Who buys, unless somebody else does. */
export const CUSTOMER = 'cus_000000000000000000000001';

/** Somebody else. */
export const STRANGER: Principal = customer('cus_000000000000000000000002');

/** Start orders on a database of its own, with a clock that stands still and a shipping that says yes. */
export async function startOrders(): Promise<TestOrders> {
  const clock = createTestClock();
  const links = createOrderLinks({
    secret: 'known to this test and nobody else',
    publicUrl: 'http://orders.test',
    storefrontUrl: 'http://shop.test',
  });
  const callees = await startTestCallees('orders', { shipping: { fulfilmentCancel: () => ({ errors: [] }) } });
  const outbox: TestMails = { sent: [] };
  const mailer: Mailer = {
    async send(mail) {
      if (outbox.failsWith) throw outbox.failsWith;
      outbox.sent.push(mail);
    },
    failed: () => {},
    close: () => {},
  };
  // Whoever plays the others closes what they are asked with.
  const caller = { ...callees.caller, close: async () => {} };
  const create = (database: Database): Subgraph<never> =>
    createOrders({ database, links, caller, mailer, now: clock.now }) as never;
  const orders = await startTestSubgraph('orders', create);
  return {
    ...orders,
    checkout: orders.as(service('checkout')),
    support: orders.as(staff('orders:read', 'orders:write')),
    buyer: orders.as(customer(CUSTOMER)),
    clock,
    links,
    callees,
    outbox,
    async stop() {
      await orders.stop();
      await callees.close();
    },
  };
}

/** A line as tests think of it; taxes are in its price, at 19 %. */
export interface TestLine {
  readonly quantity: number;
  readonly unit: number;
  readonly sku?: string;
  readonly name?: string;
  readonly discount?: number;
}

/** What an order that tests make is, besides its lines. */
export interface TestOrder {
  readonly shipping?: number;
  readonly giftCard?: number;
  readonly customerId?: string | null;
  readonly currencyCode?: string;
  readonly more?: Record<string, unknown>;
}

/** The input of orderCreate for some lines, its sums as they should be. */
export function orderInput(lines: readonly TestLine[] = [{ quantity: 1, unit: 1_190 }], order: TestOrder = {}) {
  const { shipping = 0, giftCard = 0, customerId = CUSTOMER, currencyCode = 'EUR', more = {} } = order;
  const bought = lines.map(({ quantity, unit, sku = 'LAMP-1', name = 'Lamp', discount = 0 }) => ({
    ...{ merchandiseId: createId('variant'), productId: createId('product'), sku, name, productName: name },
    ...{ productSlug: 'lamp', options: [{ name: 'Colour', value: 'Red' }], imageUrl: null, weightGrams: 100, quantity },
    ...{ unitAmountMinor: unit, taxClassCode: 'standard', ...taxed(quantity * unit, discount) },
  }));
  const sent = taxed(shipping, 0);
  const parts = [...bought, sent];
  const sum = (part: keyof typeof sent) => parts.reduce((total, one) => total + Number(one[part]), 0);
  const discountMinor = sum('discountMinor');
  const totalMinor = sum('totalMinor');
  return {
    ...{ checkoutSessionId: createId('checkoutSession'), cartId: createId('cart'), channel: 'eu', locale: 'en' },
    ...{ currencyCode, taxIncluded: true, customerId, email: 'Buyer@example.com' },
    shippingAddress: ADDRESS,
    billingAddress: null,
    shippingMethod: { id: createId('shippingMethod'), code: 'standard', name: 'Standard', carrier: 'sandbox' },
    lines: bought,
    shipping: sent,
    discounts: discountMinor
      ? [{ promotionId: createId('promotion'), name: 'Sale', kind: 'ORDER', amountMinor: discountMinor }]
      : [],
    giftCards: giftCard ? [{ id: createId('giftCard'), maskedCode: '••••1234', amountMinor: giftCard }] : [],
    totals: {
      ...{ subtotalMinor: sum('subtotalMinor') - sent.subtotalMinor, discountMinor, shippingMinor: shipping },
      ...{ taxMinor: sum('taxMinor'), totalMinor, giftCardMinor: giftCard, dueMinor: totalMinor - giftCard },
    },
    ...more,
  };
}

/** See {@link orderInput}. */
export type OrderInput = ReturnType<typeof orderInput>;

const ADDRESS = {
  ...{ recipient: '김민지', company: null, line1: 'Hauptstraße 1', line2: null, city: 'Leipzig', region: null },
  ...{ postalCode: '04109', countryCode: 'DE', phone: '+49301234567' },
};

function taxed(subtotalMinor: number, discountMinor: number) {
  const totalMinor = subtotalMinor - discountMinor;
  const taxMinor = Math.round((totalMinor * 19) / 119);
  return { subtotalMinor, discountMinor, netMinor: totalMinor - taxMinor, taxMinor, totalMinor, taxPercent: '19' };
}

/** What a command of checkout answered. */
export interface Commanded {
  readonly order: {
    id: string;
    number: string;
    accessToken: string;
    lines: { id: string; merchandiseId: string }[];
  } | null;
  readonly refusals: string[];
}

/** Send a command as checkout; faults are thrown. */
export async function command(
  { checkout }: Pick<TestOrders, 'checkout'>,
  name: 'Create' | 'Confirm' | 'Abandon',
  input: Record<string, unknown>,
): Promise<Commanded> {
  const { data, errors } = await checkout<{ it: (Commanded & { errors: Problem[] }) | null }>(
    `mutation ($input: Order${name}Input!) { it: order${name}(input: $input) {
      order { id number accessToken lines { id merchandiseId } } errors { code path }
    } }`,
    { input },
  );
  if (!data?.it) throw new Error(JSON.stringify(errors));
  return { order: data.it.order, refusals: data.it.errors.map(refusal) };
}

interface Problem {
  readonly code: string;
  readonly path: string[];
}

const refusal = ({ code, path }: Problem): string => [code, ...path].join(' ');

/** The warehouse that everything comes from. */
export const WAREHOUSE = 'whs_000000000000000000000001';

/** The input of orderConfirm for an order that one warehouse sends. */
export const confirmation = ({ checkoutSessionId, lines, totals }: OrderInput) => ({
  checkoutSessionId,
  allocations: lines.map(({ merchandiseId, quantity }) => ({ merchandiseId, warehouseId: WAREHOUSE, quantity })),
  payment: totals.dueMinor > 0 ? { paymentId: createId('payment') } : null,
});

/** An order that was bought. */
export interface Bought {
  readonly id: string;
  readonly number: string;
  readonly token: string;
  /** Ids of its lines. */
  readonly lines: readonly string[];
  readonly input: OrderInput;
}

/** Buy something: create and confirm it. */
export async function buy(
  orders: Pick<TestOrders, 'checkout'>,
  lines?: readonly TestLine[],
  order?: TestOrder,
): Promise<Bought> {
  const input = orderInput(lines, order);
  await command(orders, 'Create', input);
  const { order: made } = await command(orders, 'Confirm', confirmation(input));
  if (!made) throw new Error('it was not confirmed');
  return { id: made.id, number: made.number, token: made.accessToken, lines: made.lines.map(({ id }) => id), input };
}

/** Let shipping tell that units of an order left; all of them unless said. */
export async function dispatch(
  { deliver }: Pick<TestOrders, 'deliver'>,
  { id, lines, input }: Bought,
  options: { quantities?: readonly number[]; isLast?: boolean; shipmentId?: string } = {},
): Promise<string> {
  const { quantities = input.lines.map(({ quantity }) => quantity), isLast = true } = options;
  const { shipmentId = createId('shipment') } = options;
  const sent = lines.flatMap((orderLineId, at) => {
    const [quantity = 0, line] = [quantities[at], input.lines[at]];
    return quantity > 0 && line
      ? [{ orderLineId, merchandiseId: line.merchandiseId, warehouseId: WAREHOUSE, quantity }]
      : [];
  });
  await deliver(EVENTS.shipping.shipmentDispatched, {
    ...{ orderId: id, shipmentId, lines: sent, carrier: 'Sandbox', trackingNumber: 'SB1', trackingUrl: null },
    ...{ dispatchedAt: '2026-01-01T00:00:00.000Z', isLast },
  });
  return shipmentId;
}

/** Let shipping tell that a shipment arrived. */
export const arrive = (
  { deliver }: Pick<TestOrders, 'deliver'>,
  { id: orderId }: Bought,
  shipmentId: string,
  isLast = true,
): Promise<string> =>
  deliver(EVENTS.shipping.shipmentDelivered, {
    ...{ orderId, shipmentId, isLast },
    deliveredAt: '2026-01-01T00:00:00.000Z',
  });

let paymentVersion = 1;

/** A fact about the payment of an order, its sums as they are after it; it is later than all that were made before. */
export const payment = (
  { id: orderId, input }: Bought,
  { authorised = 0, captured = 0, refunded = 0, amount = 0 } = {},
): PayloadOfEvent<typeof EVENTS.payments.paymentCaptured> => {
  paymentVersion += 1;
  return {
    ...{ orderId, checkoutSessionId: input.checkoutSessionId, paymentId: 'pay_000000000000000000000001' },
    ...{ currencyCode: 'EUR', authorisedMinor: authorised, capturedMinor: captured, refundedMinor: refunded },
    ...{ amountMinor: amount, paymentVersion },
  };
};

/** What a mutation of a customer or of staff answered: its thing, or the codes and paths of refusals. */
interface Done<Thing> {
  readonly value: Thing | null;
  readonly refusals: string[];
}

/** Send a mutation; faults are thrown. */
async function mutate<Thing>(
  ask: Ask,
  field: string,
  type: string,
  thing: string,
  input: Record<string, unknown>,
): Promise<Done<Thing>> {
  const { data, errors } = await ask<{ it: { value: Thing | null; errors: Problem[] } | null }>(
    `mutation ($input: ${type}!) { it: ${field}(input: $input) { value: ${thing} errors { code path } } }`,
    { input },
  );
  if (!data?.it) throw new Error(JSON.stringify(errors));
  return { value: data.it.value, refusals: data.it.errors.map(refusal) };
}

/** Cancel an order. */
export const cancel = (ask: Ask, input: Record<string, unknown>) =>
  mutate<{ status: string }>(ask, 'orderCancel', 'OrderCancelInput', 'order { status }', {
    ...{ reason: 'changed my mind', idempotencyKey: newKey() },
    ...input,
  });

/** A return as tests look at it. */
export interface TestReturn {
  id: string;
  state: string;
  note: string | null;
  refund: { amountMinor: number } | null;
  lines: { quantity: number; received: number | null; warehouseId?: string | null }[];
}

const RETURN = 'return { id state note refund { amountMinor } lines { quantity received } }';

/** Ask to send units of an order's lines back. */
export const askBack = (ask: Ask, { id, lines }: Bought, quantities: readonly number[], input = {}) =>
  mutate<TestReturn>(ask, 'returnRequest', 'ReturnRequestInput', RETURN, {
    orderId: id,
    lines: quantities.flatMap((quantity, at) =>
      quantity > 0 ? [{ orderLineId: lines[at], quantity, reason: 'DOES_NOT_FIT' }] : [],
    ),
    idempotencyKey: newKey(),
    ...input,
  });

/** Approve or reject a return. */
export const decide = (ask: Ask, how: 'Approve' | 'Reject', id: string | undefined, note?: string) =>
  mutate<TestReturn>(ask, `return${how}`, 'ReturnDecideInput', RETURN, { id, note });

/** Receive units of an order's lines. */
export const receive = (
  ask: Ask,
  id: string | undefined,
  { lines }: Bought,
  quantities: readonly number[],
  input = {},
) =>
  mutate<TestReturn>(ask, 'returnReceive', 'ReturnReceiveInput', RETURN, {
    id,
    lines: quantities.flatMap((quantity, at) =>
      quantity > 0 ? [{ orderLineId: lines[at], quantity, restockWarehouseId: WAREHOUSE }] : [],
    ),
    idempotencyKey: newKey(),
    ...input,
  });

/** What staff see of an order. */
export async function look<Seen = Record<string, unknown>>(
  { support }: Pick<TestOrders, 'support'>,
  id: string,
  fields = 'status paymentStatus fulfilmentStatus',
): Promise<Seen> {
  const answer = await must(support<{ order: Seen }>(`query ($id: ID!) { order(id: $id) { ${fields} } }`, { id }));
  return answer.data.order;
}

/** The kinds of what happened to an order, as staff see them. */
export async function happened(orders: Pick<TestOrders, 'support'>, id: string): Promise<string[]> {
  const { timeline } = await look<{ timeline: { kind: string }[] }>(orders, id, 'timeline { kind }');
  return timeline.map(({ kind }) => kind);
}

/** An idempotency key that was never used. */
export const newKey = (): string => crypto.randomUUID();

/** The answer, when nothing in it went wrong. */
export async function must<Data>(asked: Promise<Answer<Data>>): Promise<Answer<Data>> {
  const answer = await asked;
  const outcomes = Object.values(answer.data ?? {}) as ({ errors?: unknown[] } | null)[];
  const problems = [...answer.errors, ...outcomes.flatMap((outcome) => outcome?.errors ?? [])];
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return answer;
}

/** Codes of the faults in an answer. */
export const codes = ({ errors }: Answer<unknown>): unknown[] => errors.map(({ extensions }) => extensions?.code);
