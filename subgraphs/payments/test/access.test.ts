import { createId, type Principal } from '#contracts';
import { customer, service, staff } from '#testkit';
import { codes, newKey, paid, startPayments, type TestPayments, wanted } from './fixture';

let payments: TestPayments;
beforeAll(async () => {
  payments = await startPayments();
});
afterAll(() => payments.stop());

const OWNER = 'cus_000000000000000000000001';
const STRANGERS: [string, Principal][] = [
  ['nobody', { kind: 'anonymous' }],
  ['another customer', customer('cus_000000000000000000000002')],
  ['staff without payments:read', staff('payments:write', 'orders:read')],
];

const ENTITIES = `query ($of: [_Any!]!) { _entities(representations: $of) {
  ... on Order { payments { id refunds { id } } also: payments(first: 1) { id } }
  ... on Payment { id state refunds { id payment { id } } }
  ... on Refund { id payment { id } }
} }`;

/** An order with a payment and a refund, by its references. */
async function order(customerId: string | null) {
  const { input, id } = await paid(payments, { customerId });
  const { data } = await payments.keeper<{ it: { refund: { id: string } } }>(
    'mutation ($input: PaymentRefundInput!) { it: paymentRefund(input: $input) { refund { id } } }',
    { input: { paymentId: id, amountMinor: 1, reason: 'x', idempotencyKey: newKey() } },
  );
  return [
    { __typename: 'Order', id: input.orderId },
    { __typename: 'Payment', id },
    { __typename: 'Refund', id: data.it.refund.id },
  ];
}

const see = async (principal: Principal, of: readonly object[]) => {
  const { data, errors } = await payments.as(principal)<{ _entities: unknown[] }>(ENTITIES, { of });
  expect(errors).toEqual([]);
  return data._entities;
};

test.each(STRANGERS)('%s sees of a payment what they would see of one that is not there', async (_who, principal) => {
  const nothing = [{ payments: [], also: [] }, null, null];
  expect(await see(principal, await order(OWNER))).toEqual(nothing);
  expect(await see(principal, await order(null))).toEqual(nothing);
  const unknown = ['order', 'payment', 'refund'] as const;
  const names = ['Order', 'Payment', 'Refund'];
  const strangers = unknown.map((kind, index) => ({ __typename: names[index], id: createId(kind) }));
  expect(await see(principal, strangers)).toEqual(nothing);
});

test.each([
  ['who pays', customer(OWNER)],
  ['staff with payments:read', staff('payments:read')],
  ['a service', service()],
])('%s sees it', async (_who, principal) => {
  const references = await order(OWNER);
  const [, payment, refund] = references.map(({ id }) => ({ id }));
  expect(await see(principal, references)).toEqual([
    { payments: [{ ...payment, refunds: [refund] }], also: [payment] },
    { ...payment, state: 'PARTLY_REFUNDED', refunds: [{ ...refund, payment }] },
    { ...refund, payment },
  ]);
});

test('whoever orders shows the order to sees what was paid, but for staff who do not look after payments', async () => {
  const [reference, payment] = await order(null);
  const shown = [{ ...reference, isVisible: true }];
  const paid = { payments: [expect.objectContaining({ id: payment?.id })], also: [{ id: payment?.id }] };
  expect(await see({ kind: 'anonymous' }, shown)).toEqual([paid]);
  expect(await see(staff('orders:read'), shown)).toEqual([{ payments: [], also: [] }]);
  expect(await see({ kind: 'anonymous' }, [{ ...reference, isVisible: false }])).toEqual([{ payments: [], also: [] }]);
});

test.each([
  'events { kind }',
  'providerPaymentId',
  'checkoutSessionId',
  'refunds { reason }',
  'refunds { actor }',
  'refunds { failure }',
])('{ %s } of a payment is for staff', async (field) => {
  const [, payment] = await order(OWNER);
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Payment { ${field} } } }`;
  const asked = async (principal: Principal) => codes(await payments.as(principal)(query, { of: [payment] }));
  expect(await asked(customer(OWNER))).toEqual(['FORBIDDEN']);
  expect(await asked(staff('payments:read'))).toEqual([]);
});

test.each(['payments { totalCount }', 'payment(id: "pay_1") { id }', 'paymentWebhooks { totalCount }'])(
  '{ %s } is for staff with payments:read',
  async (field) => {
    const asked = async (principal: Principal) => codes(await payments.as(principal)(`{ ${field} }`));
    expect(await asked({ kind: 'anonymous' })).toEqual(['UNAUTHENTICATED']);
    for (const principal of [customer(OWNER), service(), staff('payments:write', 'orders:read')]) {
      expect(await asked(principal)).toEqual(['FORBIDDEN']);
    }
    expect(await asked(staff('payments:read'))).toEqual([]);
  },
);

test.each(['Capture', 'Cancel', 'Refund'])('payment%s is for staff with payments:write', async (name) => {
  const of = name === 'Refund' ? { paymentId: 'pay_1', reason: 'x' } : { id: 'pay_1' };
  const input = { ...of, ...(name !== 'Cancel' && { amountMinor: 1 }), idempotencyKey: newKey() };
  const mutation = `mutation ($input: Payment${name}Input!) { payment${name}(input: $input) { errors { code } } }`;
  for (const principal of [customer(OWNER), service(), staff('payments:read')]) {
    expect(codes(await payments.as(principal)(mutation, { input }))).toEqual(['FORBIDDEN']);
  }
  expect(codes(await payments.keeper(mutation, { input }))).toEqual([]);
});

test.each([
  ['Authorise', 'PaymentAuthoriseInput', wanted()],
  ['Settle', 'PaymentOfCheckoutInput', { checkoutSessionId: createId('checkoutSession') }],
  ['Void', 'PaymentOfCheckoutInput', { checkoutSessionId: createId('checkoutSession') }],
])('payment%s is for checkout alone', async (name, type, input) => {
  const mutation = `mutation ($input: ${type}!) { it: payment${name}(input: $input) { errors { code } } }`;
  const everybody = [{ kind: 'anonymous' } as const, customer(OWNER), staff('payments:read', 'payments:write')];
  for (const principal of everybody) {
    expect(codes(await payments.as(principal)(mutation, { input }))).toEqual(['FORBIDDEN']);
  }
  expect(payments.sdl).toMatch(new RegExp(`payment${name}\\(input: ${type}!\\): PaymentCommandPayload @inaccessible`));
});

test('a checkout that was called off before it was paid for is nobody’s business', async () => {
  const { checkoutSessionId } = wanted();
  const mutation = 'mutation ($input: PaymentOfCheckoutInput!) { paymentVoid(input: $input) { errors { code } } }';
  await payments.checkout(mutation, { input: { checkoutSessionId } });
  const [row] = await payments.database.sql<{ id: string }>('SELECT id FROM payment WHERE checkout_session_id = $1', [
    checkoutSessionId,
  ]);
  expect(await see(staff('payments:read'), [{ __typename: 'Payment', id: row?.id }])).toEqual([null]);
  const { data } = await payments.keeper<{ payments: { nodes: { id: string }[] } }>(
    '{ payments(first: 100) { nodes { id } } }',
  );
  expect(data.payments.nodes.map(({ id }) => id)).not.toContain(row?.id);
});
