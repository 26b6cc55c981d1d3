import { createId } from '#contracts';
import { createMetrics } from '#kit';
import {
  type Answer,
  type Ask,
  createTestClock,
  service,
  staff,
  startTestSubgraph,
  type TestClock,
  type TestSubgraph,
} from '#testkit';
import { createProviderMetrics } from '../src/metrics';
import { createPayments } from '../src/payments';
import type { PaymentProvider } from '../src/providers/provider';
import { createSandboxProvider } from '../src/providers/sandbox';
import { createPaymentsService, type PaymentsService } from '../src/service';
import type { CaptureMode } from '../src/service/parts';
import { createStore } from '../src/store';
import { type ProviderDouble, signed, startProviderDouble, type WirePayment, type WireRefund } from './provider-double';

/** How long a provider may take in tests, in milliseconds. */
const TIMEOUT = 400;
/** For how long an operation is somebody's, in milliseconds. */
export const LEASE = 10_000;

/** payments with a provider that does what a test says, and everybody who has to do with it. */
export interface TestPayments extends TestSubgraph {
  readonly checkout: Ask;
  /** Staff who may do everything here. */
  readonly keeper: Ask;
  readonly clock: TestClock;
  readonly provider: ProviderDouble;
  /** How many webhooks came to this. */
  counted(result: string): Promise<number>;
  /** The use cases of this process's jobs. */
  readonly jobs: Pick<PaymentsService, 'workOffOperations'>;
  /** Do what is due, and wait until nobody is at anything any more. */
  quiet(): Promise<void>;
  /** The use cases of another replica over the same database; `reach` changes how it reaches the provider. */
  replica(reach?: (provider: PaymentProvider) => PaymentProvider): PaymentsService;
}

/** Start payments on a database of its own, with a clock that stands still. */
export async function startPayments({ captureMode }: { captureMode?: CaptureMode } = {}): Promise<TestPayments> {
  const clock = createTestClock();
  const metrics = createMetrics();
  const provider = await startProviderDouble();
  const reached: PaymentProvider[] = [];
  const openProvider = () => {
    const { url, key, secret: webhookSecret } = provider;
    const opened = createSandboxProvider({ url, key, webhookSecret, timeoutMs: TIMEOUT });
    reached.push(opened);
    return opened;
  };
  const payments = await startTestSubgraph('payments', (database) =>
    createPayments({ database, metrics, providers: [openProvider()], captureMode, leaseMs: LEASE, now: clock.now }),
  );
  const store = createStore(payments.database);
  const replica: TestPayments['replica'] = (reach = (one) => one) =>
    createPaymentsService({
      ...{ store, providers: new Map([['SANDBOX', reach(openProvider())]]), now: clock.now, leaseMs: LEASE },
      ...{
        captureMode: captureMode ?? 'confirmation',
        hurry: () => {},
        metrics: createProviderMetrics(createMetrics()),
      },
    });
  const counted: TestPayments['counted'] = async (result) => {
    const counter = await metrics.registry.getSingleMetric('agora_payment_webhooks_total')?.get();
    return counter?.values.find(({ labels }) => labels.result === result)?.value ?? 0;
  };
  const jobs = replica();
  return {
    ...payments,
    counted,
    checkout: payments.as(service('checkout')),
    keeper: payments.as(staff('payments:read', 'payments:write')),
    clock,
    provider,
    jobs,
    async quiet() {
      const busy = () => payments.database.sql(AT_WORK, [clock.now()]);
      do await jobs.workOffOperations();
      while ((await busy()).length > 0);
    },
    replica,
    async stop() {
      await payments.stop();
      await Promise.all(reached.map((one) => one.close().catch(() => {})));
      await provider.stop();
    },
  };
}

// What waits for a call that is made again later is not at work.
const AT_WORK = `
  SELECT 1 FROM provider_operation AS one
  WHERE state = 'OPEN' AND (leased_until > $1 OR due_at <= $1 AND NOT EXISTS (
    SELECT 1 FROM provider_operation WHERE payment_id = one.payment_id AND state = 'OPEN' AND due_at > $1
  ))`;

/** What a checkout asks for. */
export interface WantedPayment {
  readonly checkoutSessionId: string;
  readonly orderId: string;
  readonly orderNumber: string;
  readonly amountMinor: number;
  readonly currencyCode: string;
  readonly customerId: string | null;
  readonly email: string;
  readonly method: { readonly provider: string; readonly token: string };
  readonly returnUrl: string;
}

/** A payment that was not asked for yet. */
export const wanted = (changes: Partial<WantedPayment> = {}): WantedPayment => ({
  ...{ checkoutSessionId: createId('checkoutSession'), orderId: createId('order'), orderNumber: 'A-1001' },
  ...{ amountMinor: 9_900, currencyCode: 'EUR', customerId: 'cus_000000000000000000000001', email: 'kim@example.com' },
  ...{ method: { provider: 'SANDBOX', token: 'tok_ok' }, returnUrl: 'https://shop.example.com/back' },
  ...changes,
});

/** What a command answered: the payment, the codes of refusals, and the code of a fault. */
export interface Commanded {
  readonly id?: string;
  readonly state?: string;
  readonly action?: { readonly kind: string; readonly url: string } | null;
  readonly declineCode?: string | null;
  readonly refusals: string[];
  readonly fault?: unknown;
  readonly isRetryable?: unknown;
}

interface CommandAnswer {
  it: { payment: Omit<Commanded, 'refusals'> | null; errors: { code: string; path: string[] }[] } | null;
}

/** Send a command as checkout. */
export async function command(
  ask: Ask,
  name: 'Authorise' | 'Settle' | 'Void',
  input: WantedPayment | { readonly checkoutSessionId: string },
): Promise<Commanded> {
  const type = name === 'Authorise' ? 'PaymentAuthoriseInput' : 'PaymentOfCheckoutInput';
  const { data, errors } = await ask<CommandAnswer>(
    `mutation ($input: ${type}!) { it: payment${name}(input: $input) {
      payment { id state declineCode action { kind url } } errors { code path }
    } }`,
    { input },
  );
  const refusals = data?.it?.errors.map(({ code, path }) => [code, ...path].join(' ')) ?? [];
  const [fault] = errors;
  return {
    ...data?.it?.payment,
    refusals,
    ...(fault && { fault: fault.extensions?.code, isRetryable: fault.extensions?.retryable }),
  };
}

/** A checkout's three commands. */
export const commandsOf = ({ checkout }: Pick<TestPayments, 'checkout'>) => ({
  authorise: (input: WantedPayment) => command(checkout, 'Authorise', input),
  settle: ({ checkoutSessionId }: { checkoutSessionId: string }) => command(checkout, 'Settle', { checkoutSessionId }),
  void: ({ checkoutSessionId }: { checkoutSessionId: string }) => command(checkout, 'Void', { checkoutSessionId }),
});

/** A payment as staff sees it. */
export interface SeenPayment {
  readonly id: string;
  readonly state: string;
  /** Authorised, captured, refunded: `9900 9900 0`. */
  readonly sums: string;
  /** Kind and source: `CAPTURED WEBHOOK`. */
  readonly events: string[];
  /** State and amount, and what it was for; in no order of time, which stands still. */
  readonly refunds: string[];
}

const SEEN = `query ($of: [ID!]) { payments(where: { orderIds: $of }) { nodes {
  id state authorised { amountMinor } captured { amountMinor } refunded { amountMinor }
  events { kind source } refunds { state returnId amount { amountMinor } }
} } }`;

interface Amount {
  readonly amountMinor: number;
}

interface SeenAnswer {
  payments: {
    nodes: {
      id: string;
      state: string;
      authorised: Amount;
      captured: Amount;
      refunded: Amount;
      events: { kind: string; source: string }[];
      refunds: { state: string; returnId: string | null; amount: Amount }[];
    }[];
  };
}

/** The payment of an order as staff sees it. */
export async function see(
  { keeper }: Pick<TestPayments, 'keeper'>,
  { orderId }: { orderId: string },
): Promise<SeenPayment> {
  const { data } = await must(keeper<SeenAnswer>(SEEN, { of: [orderId] }));
  const [payment] = data.payments.nodes;
  if (!payment) throw new Error('there is no payment');
  const { id, state, authorised, captured, refunded, events, refunds } = payment;
  return {
    ...{ id, state, sums: [authorised, captured, refunded].map(({ amountMinor }) => amountMinor).join(' ') },
    events: events.map(({ kind, source }) => `${kind} ${source}`),
    refunds: refunds
      .map(({ state: is, amount, returnId }) => [is, amount.amountMinor, returnId ?? ''].join(' ').trim())
      .sort(),
  };
}

/** A payment that was authorised, and captured unless said otherwise. */
export async function paid(
  payments: TestPayments,
  changes: Partial<WantedPayment> = {},
  { isCaptured = true } = {},
): Promise<{ readonly input: WantedPayment; readonly id: string }> {
  const input = wanted(changes);
  const { authorise, settle } = commandsOf(payments);
  const { id = '' } = await authorise(input);
  if (isCaptured) await settle(input);
  return { input, id };
}

let told = 0;

/** What a webhook of the provider says of a payment. */
export function webhook(type: string, payment: WirePayment, refund?: WireRefund, id?: string): string {
  told += 1;
  return JSON.stringify({ id: id ?? `evt_${told}`, type, created: 0, data: { payment, ...(refund && { refund }) } });
}

/** Deliver a webhook; the status it was answered with. */
export async function deliver(
  payments: Pick<TestPayments, 'request' | 'clock'>,
  body: string,
  headers = signed(body, payments.clock.now()),
): Promise<number> {
  return (await payments.request({ url: '/webhooks/sandbox', headers, body })).status;
}

/** Names of the facts that were told since the last call, in their order: `payment-authorised`. */
export const factsTold = async ({ emitted }: Pick<TestPayments, 'emitted'>): Promise<string[]> =>
  (await emitted()).map(({ name }) => name.replace(/^payments\.|\.v1$/g, ''));

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
