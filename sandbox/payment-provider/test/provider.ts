import { createLog } from '#kit/process';
import { type Receiver, startReceiver } from '../../test/receiver';
import type { Ledger } from '../src/ledger';
import { createPaymentProvider } from '../src/server';
import type { toWire } from '../src/wire';

const KEY = 'key-of-the-shop';
const SECRET = 'whsec-of-the-shop';

/** What was answered. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Told;
}

type Wire = ReturnType<typeof toWire>;

/** All that an answer can have in it; which of it, depends on what was asked. */
interface Told extends Omit<Wire, 'action'> {
  readonly action: { readonly url: string };
  readonly payment: Wire;
  readonly refund: Wire['refunds'][number];
  readonly payments: readonly Wire[];
  readonly error: { readonly code: string; readonly message: string };
  readonly state: string;
}

/** A payment provider that runs, and the shop it tells. */
export interface Scene {
  readonly url: string;
  readonly shop: Receiver;
  get(path: string): Promise<Answer>;
  /** Post JSON; `key` is an idempotency key. */
  post(path: string, body?: unknown, options?: { key?: string; signal?: AbortSignal }): Promise<Answer>;
  /** Ask for a payment, with what it is asked for when the test does not care. */
  pay(request?: object, options?: { key?: string; signal?: AbortSignal }): Promise<Answer>;
  /** Press a button of the page. */
  press(path: string, fields?: Record<string, string>, headers?: Record<string, string>): Promise<Response>;
  script(rule: object): Promise<Answer>;
  ledger(): Promise<Ledger>;
  stop(): Promise<void>;
}

export async function startScene(options: { folder?: string; now?: () => number } = {}): Promise<Scene> {
  const shop = await startReceiver(SECRET);
  const server = createPaymentProvider(
    {
      LOG_LEVEL: 'silent',
      DRAIN_DELAY_MS: 0,
      SANDBOX_PAYMENT_KEY: KEY,
      SANDBOX_WEBHOOK_SECRET: SECRET,
      PAYMENT_WEBHOOK_URL: shop.url,
      SANDBOX_DATA: options.folder,
    },
    { log: createLog('payment-provider', 'silent'), now: options.now },
  );
  const url = await server.listen({ HOST: '127.0.0.1', PORT: 0 });

  async function ask(path: string, init: RequestInit): Promise<Answer> {
    const response = await fetch(url + path, init);
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text && JSON.parse(text) };
  }
  const authorization = `Bearer ${KEY}`;
  const post: Scene['post'] = (path, body = {}, { key, signal } = {}) =>
    ask(path, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json', ...(key && { 'idempotency-key': key }) },
      body: JSON.stringify(body),
      signal,
    });
  const get: Scene['get'] = (path) => ask(path, { headers: { authorization } });
  return {
    url,
    shop,
    get,
    post,
    pay: (request, rest) =>
      post('/v1/payments', { amount: 1_000, currency: 'EUR', reference: 'pay_1', token: 'tok_ok', ...request }, rest),
    press: (path, fields = {}, headers = {}) =>
      fetch(url + path, { method: 'POST', body: new URLSearchParams(fields), headers, redirect: 'manual' }),
    script: (rule) => post('/script', rule),
    ledger: async () => (await (await fetch(`${url}/ledger`)).json()) as Ledger,
    async stop() {
      await server.drain();
      await shop.stop();
    },
  };
}
