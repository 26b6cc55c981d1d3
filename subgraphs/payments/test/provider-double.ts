import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A payment as the double tells it. */
export interface WirePayment {
  readonly id: string;
  readonly reference: string;
  readonly amount: number;
  status: string;
  authorised: number;
  captured: number;
  voided: number;
  refunded: number;
  declineCode?: string;
  action?: { type: 'redirect'; url: string };
  refunds: WireRefund[];
}

/** A refund as the double tells it. */
export interface WireRefund {
  readonly id: string;
  readonly amount: number;
  readonly reference: string | null;
  status: 'pending' | 'succeeded' | 'failed';
}

type OperationName = 'authorise' | 'capture' | 'void' | 'refund' | 'find';

/** How the next call is dealt with: decided otherwise, or its answer is lost before or after it was done. */
export type Twist = 'decline' | 'challenge' | 'pending' | 'refuse' | 'lose-before' | 'lose-after' | 'fail' | Gate;

/** Holds an answer back: what was asked for is done, and nobody is told before it opens. */
export interface Gate {
  readonly arrived: Promise<void>;
  readonly arrive: () => void;
  readonly opened: Promise<void>;
  readonly open: () => void;
}

/** Make a {@link Gate}. */
export function gate(): Gate {
  let arrive = () => {};
  let open = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { arrived, arrive: () => arrive(), opened, open: () => open() };
}

/** A payment provider that does what a test says, over real HTTP, and remembers what it was asked. */
export type ProviderDouble = Awaited<ReturnType<typeof startProviderDouble>>;

const SECRET = 'a secret between two';

/** Start the double. */
export async function startProviderDouble() {
  const payments = new Map<string, WirePayment>();
  const calls: { operation: OperationName; key: string | undefined; body: Record<string, unknown> }[] = [];
  const twists = new Map<OperationName, Twist[]>();
  const answers = new Map<string, { asked: string; status: number; body: unknown }>();
  let made = 0;

  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString()) : {};
    const [, , , id = '', action] = new URL(request.url ?? '', 'http://x').pathname.split('/');
    const operation = request.method === 'GET' ? 'find' : ((action ?? 'authorise') as OperationName);
    const key = request.headers['idempotency-key'] as string | undefined;
    calls.push({ operation, key, body });
    const twist = twists.get(operation)?.shift();
    if (twist === 'lose-before') return void request.socket.destroy();
    if (twist === 'fail') return void response.writeHead(503).end('{}');
    const known = key === undefined ? undefined : answers.get(key);
    const asked = JSON.stringify([request.url, body]);
    const isReused = known !== undefined && known.asked !== asked;
    const answer = isReused
      ? no(409, 'idempotency_key_reused')
      : (known ?? answerTo(operation, decodeURIComponent(id), body, request.url ?? '', twist));
    if (key && !known) answers.set(key, { asked, ...answer });
    if (typeof twist === 'object') {
      twist.arrive();
      await twist.opened;
    }
    if (twist === 'lose-after') return void request.socket.destroy();
    // As it is now, and not as it will be when the answer is read.
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
  }

  function answerTo(operation: OperationName, id: string, body: Record<string, unknown>, url: string, twist?: Twist) {
    if (twist === 'refuse') return no(402, 'card_declined');
    if (operation === 'authorise') return ok(begin(body, twist));
    if (operation === 'find' && !id) {
      const reference = new URL(url, 'http://x').searchParams.get('reference');
      return ok({ payments: [...payments.values()].filter((one) => one.reference === reference) });
    }
    const payment = payments.get(id);
    if (!payment) return no(404, 'not_found');
    if (operation === 'find') return ok(payment);
    const amount = Number(body.amount);
    const left = payment.authorised - payment.captured - payment.voided;
    if (operation === 'capture') {
      if (amount > left) return no(422, 'amount_too_large');
      payment.captured += amount;
      payment.status = 'captured';
      return ok(payment);
    }
    if (operation === 'void') {
      if (payment.status !== 'pending' && payment.status !== 'action_required' && left === 0)
        return no(409, 'not_voidable');
      payment.voided += left;
      if (payment.captured === 0) payment.status = 'voided';
      return ok(payment);
    }
    const promised = payment.refunds
      .filter(({ status }) => status !== 'failed')
      .reduce((sum, one) => sum + one.amount, 0);
    if (amount > payment.captured - promised) return no(422, 'amount_too_large');
    made += 1;
    const status = twist === 'pending' ? 'pending' : 'succeeded';
    const refund: WireRefund = { id: `rfn_${made}`, amount, reference: String(body.reference), status };
    payment.refunds.push(refund);
    if (status === 'succeeded') payment.refunded += amount;
    return ok({ payment, refund });
  }

  function begin(body: Record<string, unknown>, twist?: Twist): WirePayment {
    made += 1;
    const amount = Number(body.amount);
    const sums = { authorised: 0, captured: 0, voided: 0, refunded: 0 };
    const payment: WirePayment = {
      ...{ id: `pmt_${made}`, reference: String(body.reference), amount, status: 'authorised', ...sums, refunds: [] },
    };
    payments.set(payment.id, payment);
    if (twist === 'decline') return Object.assign(payment, { status: 'declined', declineCode: 'insufficient_funds' });
    if (twist === 'pending') return Object.assign(payment, { status: 'pending' });
    if (twist === 'challenge') {
      const action = { type: 'redirect', url: `http://bank.test/${payment.id}` };
      return Object.assign(payment, { status: 'action_required', action });
    }
    return Object.assign(payment, { authorised: amount });
  }

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    key: 'key',
    secret: SECRET,
    calls,
    payments,
    /** Deal with the next calls of an operation like this. */
    next: (operation: OperationName, ...how: Twist[]) => {
      twists.set(operation, [...(twists.get(operation) ?? []), ...how]);
    },
    /** The payment that was made for one of ours. */
    paymentOf(reference: string): WirePayment {
      const found = [...payments.values()].filter((one) => one.reference === reference);
      const [payment] = found;
      if (!payment || found.length > 1) throw new Error(`${found.length} payments for ${reference}`);
      return payment;
    },
    /** A request that was long under way arrives after all. */
    arrive: (reference: string, amount: number) => void begin({ reference, amount }),
    asked: (operation: OperationName) => calls.filter((call) => call.operation === operation).length,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const ok = (body: unknown) => ({ status: 200, body: structuredClone(body) });
const no = (status: number, code: string) => ({ status, body: { error: { code, message: `no: ${code}` } } });

/** Sign a webhook as the provider does. */
export function signed(body: string, at: Date, secret = SECRET): Record<string, string> {
  const seconds = Math.floor(at.getTime() / 1_000);
  const signature = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return { 'content-type': 'application/json', 'sandbox-signature': `t=${seconds},v1=${signature}` };
}
