import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What Stripe answers for a payment intent, as far as it is read. */
interface Intent {
  readonly id: string;
  readonly object: 'payment_intent';
  readonly amount: number;
  readonly currency: string;
  readonly metadata: Record<string, string>;
  readonly latest_charge: string;
  status: string;
  amount_capturable: number;
  amount_received: number;
  next_action: { type: 'redirect_to_url'; redirect_to_url: { url: string } } | null;
  last_payment_error: { code: string; decline_code: string } | null;
}

interface Refund {
  readonly id: string;
  readonly object: 'refund';
  readonly amount: number;
  readonly payment_intent: string;
  readonly metadata: Record<string, string>;
  status: string;
  failure_reason: string | null;
}

type Fields = Record<string, string | undefined>;

/** Stands in for Stripe: its addresses, its form-encoded requests, its JSON. It keeps to what is documented. */
export type StripeDouble = Awaited<ReturnType<typeof startStripeDouble>>;

/** Start the double. */
export async function startStripeDouble() {
  const intents = new Map<string, Intent>();
  const refunds: Refund[] = [];
  const calls: { path: string; fields: Fields; key: string | undefined; authorization: string | undefined }[] = [];
  const answers = new Map<string, { fields: string; status: number; body: unknown }>();
  const uncollectable = new Set<string>();
  const divisible = new Set<string>();
  const losses: ('before' | 'after' | 'fail' | 'busy')[] = [];
  let made = 0;

  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://stripe.test');
    const text = Buffer.concat(chunks).toString();
    const fields: Fields = Object.fromEntries(request.method === 'GET' ? searchParams : new URLSearchParams(text));
    const key = request.headers['idempotency-key'] as string | undefined;
    calls.push({ path: `${request.method} ${pathname}`, fields, key, authorization: request.headers.authorization });
    const loss = losses.shift();
    if (loss === 'before') return void request.socket.destroy();
    if (loss === 'fail') return say(response, 500, { error: { type: 'api_error', message: 'We are sorry.' } });
    if (loss === 'busy')
      return say(response, 409, { error: { type: 'invalid_request_error', code: 'lock_timeout', message: 'Busy.' } });
    const known = key === undefined ? undefined : answers.get(key);
    if (known && known.fields !== text) {
      return say(response, 400, { error: { type: 'idempotency_error', message: 'Keys can only be used once.' } });
    }
    const answer = known ?? answerTo(request.method ?? '', pathname, fields);
    if (key) answers.set(key, { fields: text, ...answer });
    if (loss === 'after') return void request.socket.destroy();
    say(response, answer.status, answer.body);
  }

  function answerTo(method: string, pathname: string, fields: Fields): { status: number; body: unknown } {
    const [, , resource, id = '', action] = pathname.split('/');
    if (resource === 'refunds')
      return method === 'POST'
        ? refund(fields)
        : list(refunds.filter((one) => one.payment_intent === fields.payment_intent));
    if (method === 'POST' && !id) return create(fields);
    if (id === 'search') {
      const [, reference] = /^metadata\['reference'\]:'(.*)'$/.exec(fields.query ?? '') ?? [];
      return list([...intents.values()].filter(({ metadata }) => metadata.reference === reference));
    }
    const intent = intents.get(id);
    if (!intent) return refusal(404, 'resource_missing');
    if (action === 'capture') return capture(intent, fields);
    if (action === 'cancel') return cancel(intent);
    return ok(fields['expand[0]'] === 'latest_charge' ? { ...intent, latest_charge: chargeOf(intent) } : intent);
  }

  function chargeOf({ id, latest_charge }: Intent) {
    const multicapture = { status: divisible.has(id) ? 'available' : 'unavailable' };
    return { id: latest_charge, object: 'charge', payment_method_details: { type: 'card', card: { multicapture } } };
  }

  function create(fields: Fields) {
    made += 1;
    const intent: Intent = {
      ...{ id: `pi_${made}`, object: 'payment_intent', amount: Number(fields.amount), currency: fields.currency ?? '' },
      ...{ status: 'requires_capture', amount_capturable: Number(fields.amount), amount_received: 0 },
      ...{ next_action: null, last_payment_error: null, metadata: metadataOf(fields), latest_charge: `ch_${made}` },
    };
    if (isUneven(fields.amount, intent)) return refusal(400, 'parameter_invalid_integer');
    if (fields.confirm !== 'true' || fields.capture_method !== 'manual') return refusal(400, 'parameter_missing');
    if (fields.payment_method === 'pm_unknown') return refusal(400, 'resource_missing');
    intents.set(intent.id, intent);
    if (fields.payment_method === 'pm_card_threeDSecure2Required') {
      const next_action = {
        type: 'redirect_to_url',
        redirect_to_url: { url: `https://hooks.stripe.test/${intent.id}` },
      } as const;
      return ok(Object.assign(intent, { status: 'requires_action', amount_capturable: 0, next_action }));
    }
    const isAskedFor = fields['payment_method_options[card][request_multicapture]'] === 'if_available';
    if (isAskedFor && fields.payment_method !== 'pm_card_visa_debit') divisible.add(intent.id);
    if (fields.payment_method === 'pm_card_closedBeforeCapture') uncollectable.add(intent.id);
    if (fields.payment_method !== 'pm_card_chargeDeclinedInsufficientFunds') return ok(intent);
    const last_payment_error = { code: 'card_declined', decline_code: 'insufficient_funds' };
    Object.assign(intent, { status: 'requires_payment_method', amount_capturable: 0, last_payment_error });
    return cardError(intent, last_payment_error);
  }

  function capture(intent: Intent, fields: Fields) {
    const amount = Number(fields.amount_to_capture ?? intent.amount_capturable);
    if (isUneven(amount, intent)) return refusal(400, 'parameter_invalid_integer');
    if (fields.final_capture === 'false' && !divisible.has(intent.id)) return refusal(400, 'parameter_unknown');
    if (intent.status !== 'requires_capture') return refusal(400, 'payment_intent_unexpected_state');
    if (uncollectable.has(intent.id))
      return cardError(intent, { code: 'card_declined', decline_code: 'closed_account' });
    if (amount > intent.amount_capturable) return refusal(400, 'amount_too_large');
    intent.amount_received += amount;
    const isFinal = fields.final_capture !== 'false';
    intent.amount_capturable = isFinal ? 0 : intent.amount_capturable - amount;
    if (isFinal) intent.status = 'succeeded';
    return ok(intent);
  }

  function cancel(intent: Intent) {
    if (intent.status === 'succeeded' || intent.status === 'canceled')
      return refusal(400, 'payment_intent_unexpected_state');
    return ok(Object.assign(intent, { status: 'canceled', amount_capturable: 0 }));
  }

  function refund(fields: Fields) {
    const intent = intents.get(fields.payment_intent ?? '');
    if (!intent) return refusal(404, 'resource_missing');
    if (isUneven(fields.amount, intent)) return refusal(400, 'parameter_invalid_integer');
    const gone = refunds.filter((one) => one.payment_intent === intent.id && one.status !== 'failed');
    const left = intent.amount_received - gone.reduce((sum, one) => sum + one.amount, 0);
    if (Number(fields.amount) > left) return refusal(400, 'charge_already_refunded');
    made += 1;
    const refunded: Refund = {
      ...{ id: `re_${made}`, object: 'refund', amount: Number(fields.amount), payment_intent: intent.id },
      ...{ metadata: metadataOf(fields), status: 'succeeded', failure_reason: null },
    };
    refunds.push(refunded);
    return ok(refunded);
  }

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    intents,
    refunds,
    calls,
    /** Lose the answers of the next calls: before anything is done, after it, by an error, or because of another call. */
    lose: (...how: typeof losses) => void losses.push(...how),
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Of three decimal places the last one has to be 0. */
const isUneven = (amount: unknown, { currency }: Intent): boolean => currency === 'kwd' && Number(amount) % 10 !== 0;

/** An error of a card comes with its intent, whatever was asked for. */
const cardError = (intent: Intent, error: { code: string; decline_code: string }) => ({
  status: 402,
  body: {
    error: { type: 'card_error', ...error, message: `No: ${error.decline_code}`, payment_intent: { ...intent } },
  },
});

const ok = (body: object) => ({ status: 200, body: structuredClone(body) });
const list = (data: unknown[]) => ok({ object: 'list', data: structuredClone(data), has_more: false });
const refusal = (status: number, code: string) => ({
  status,
  body: { error: { type: 'invalid_request_error', code, message: `No: ${code}` } },
});

const say = (response: ServerResponse, status: number, body: unknown) =>
  void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

function metadataOf(fields: Fields): Record<string, string> {
  const entries = Object.entries(fields).flatMap(([name, value]) => {
    const [, key] = /^metadata\[(.+)\]$/.exec(name) ?? [];
    return key && value !== undefined ? [[key, value]] : [];
  });
  return Object.fromEntries(entries);
}
