import type { Answer } from '#testkit';
import { codes, deliver, must, newKey, paid, startPayments, type TestPayments, webhook } from './fixture';

let payments: TestPayments;
const made: { id: string; orderId: string }[] = [];

beforeAll(async () => {
  payments = await startPayments();
  for (let index = 0; index < 50; index += 1) {
    payments.clock.advance(1_000);
    const { input, id } = await paid(payments, { orderNumber: `A-${index}` }, { isCaptured: index % 2 === 0 });
    made.push({ id, orderId: input.orderId });
  }
});
afterAll(() => payments.stop());

const PAGE = `query ($first: Int!, $after: String, $where: PaymentWhere) {
  page: payments(first: $first, after: $after, where: $where) { totalCount pageInfo { endCursor hasNextPage } nodes {
    id events { kind amount { amount } } refunds { id amount { amountMinor } } order { id payments { id } }
  } }
}`;

interface Page {
  page: {
    totalCount: number;
    nodes: { id: string }[];
    pageInfo: { endCursor: string; hasNextPage: boolean };
  };
}

const ask = (variables: Record<string, unknown>): Promise<Answer<Page>> =>
  must(payments.keeper<Page>(PAGE, { first: 100, ...variables }));

test('every payment is on one page, the newest first', async () => {
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const { data } = await ask({ first: 7, after });
    ids.push(...data.page.nodes.map(({ id }) => id));
    after = data.page.pageInfo.hasNextPage ? data.page.pageInfo.endCursor : undefined;
  } while (after);
  expect(ids).toEqual(made.map(({ id }) => id).reverse());
});

test('a page of fifty costs as many statements as a page of ten', async () => {
  const cost = (first: number) => payments.statements(() => ask({ first }));
  expect(await cost(10)).toBe(await cost(50));
});

test.each([
  [{ states: ['CAPTURED'] }, 25],
  [{ states: ['AUTHORISED', 'CAPTURED'] }, 50],
  [{ states: ['REFUNDED'] }, 0],
  [{ providers: ['STRIPE'] }, 0],
  [{ providers: ['SANDBOX'], orderNumbers: ['A-1', 'A-2', "'; --"] }, 2],
  [{ customerIds: ['cus_000000000000000000000001'] }, 50],
  [{ customerIds: ['cus_000000000000000000000002'] }, 0],
  [{ from: '2026-01-01T00:00:11Z', until: '2026-01-01T00:00:21Z' }, 10],
  [{}, 50],
])('where %j there are %d', async (where, count) => {
  const { data } = await ask({ where });
  expect([data.page.totalCount, data.page.nodes.length]).toEqual([count, count]);
});

test('by order and by id one is found', async () => {
  const [first] = made;
  const { data } = await ask({ where: { orderIds: [first?.orderId, 'ord_1'] } });
  expect(data.page.nodes.map(({ id }) => id)).toEqual([first?.id]);
  const one = await payments.keeper('query ($id: ID!) { payment(id: $id) { orderNumber } }', { id: first?.id });
  expect(one.data).toEqual({ payment: { orderNumber: 'A-0' } });
});

test('events come in their order, with amounts and who did it', async () => {
  const { data } = await payments.keeper<{ payment: { events: unknown[] } }>(
    'query ($id: ID!) { payment(id: $id) { events { kind source actor amount { amountMinor currencyCode } detail } } }',
    { id: made[0]?.id },
  );
  const amount = { amountMinor: 9_900, currencyCode: 'EUR' };
  const [byUs, byProvider] = [
    { actor: 'service:checkout', source: 'COMMAND' },
    { actor: null, source: 'ANSWER' },
  ];
  expect(data.payment.events).toEqual([
    { kind: 'REQUESTED', ...byUs, amount, detail: null },
    { kind: 'AUTHORISED', ...byProvider, amount, detail: null },
    { kind: 'CAPTURE_REQUESTED', ...byUs, amount, detail: null },
    { kind: 'CAPTURED', ...byProvider, amount, detail: null },
  ]);
});

test('what providers told is kept as it came, and forgotten in time', async () => {
  const { id } = made[1] ?? { id: '' };
  const body = webhook('payment.authorised', payments.provider.paymentOf(id), undefined, 'evt_kept');
  await deliver(payments, body);
  await deliver(payments, body);
  const asked = () =>
    payments.keeper(
      `query ($of: [ID!]) { paymentWebhooks(where: { paymentIds: $of, outcomes: [KNOWN], providers: [SANDBOX] }) {
        nodes { eventId type body outcome payment { id } }
      } }`,
      { of: [id] },
    );
  expect((await asked()).data).toEqual({
    paymentWebhooks: {
      nodes: [{ eventId: 'evt_kept', type: 'payment.authorised', body, outcome: 'KNOWN', payment: { id } }],
    },
  });
  payments.clock.advance(30 * 24 * 3_600_000 + 1);
  expect(await payments.replica().forgetWebhooks()).toBe(1);
  expect((await asked()).data).toEqual({ paymentWebhooks: { nodes: [] } });
});

test.each(['first: 0', 'first: 101', `where: { states: [${'CAPTURED '.repeat(101)}] }`, 'after: "e30"'])(
  'payments(%s) is refused',
  async (args) => {
    expect(codes(await payments.keeper(`{ payments(${args}) { nodes { id } } }`))).toEqual(['INVALID_INPUT']);
  },
);

test('a refund shows its own amount and who wanted it', async () => {
  const { data } = await payments.keeper(
    `mutation ($input: PaymentRefundInput!) { paymentRefund(input: $input) {
      refund { state reason actor failure returnId amount { amount } payment { refunded { amountMinor } refundable { amountMinor } } }
    } }`,
    { input: { paymentId: made[2]?.id, amountMinor: 900, reason: '"; DROP TABLE 🎁', idempotencyKey: newKey() } },
  );
  expect(data).toEqual({
    paymentRefund: {
      refund: {
        ...{ state: 'SUCCEEDED', reason: '"; DROP TABLE 🎁', actor: 'staff:stf_000000000000000000000001' },
        ...{ failure: null, returnId: null, amount: { amount: '9.00' } },
        payment: { refunded: { amountMinor: 900 }, refundable: { amountMinor: 9_000 } },
      },
    },
  });
});
