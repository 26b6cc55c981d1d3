import { Agent, request } from 'undici';
import type { z } from 'zod';
import type { Answer } from '../domain/report';
import type { PaymentProvider } from './provider';
import { readSandboxWebhook } from './sandbox-webhook';
import { paymentAnswer, paymentList, refusal, toReport } from './sandbox-wire';

/** Where the sandbox's payment provider is, and how it knows us. */
export interface SandboxSettings {
  /** Without a slash at the end. */
  readonly url: string;
  readonly key: string;
  readonly webhookSecret: string;
  /** How long it may take to answer, in milliseconds. */
  readonly timeoutMs: number;
}

/** Make the provider that stands in for a real one: it speaks HTTP and JSON, over connections that stay open. */
export function createSandboxProvider({ url, key, webhookSecret, timeoutMs }: SandboxSettings): PaymentProvider {
  const patience = { headersTimeout: timeoutMs, bodyTimeout: timeoutMs, connect: { timeout: timeoutMs } };
  const agent = new Agent({ connections: 64, keepAliveTimeout: 30_000, ...patience });

  async function ask(path: string, post?: { readonly body: object; readonly idempotencyKey: string }): Promise<Reply> {
    const { statusCode, body } = await request(`${url}${path}`, {
      method: post ? 'POST' : 'GET',
      headers: {
        authorization: `Bearer ${key}`,
        ...(post && { 'content-type': 'application/json', 'idempotency-key': post.idempotencyKey }),
      },
      body: post && JSON.stringify(post.body),
      dispatcher: agent,
    });
    return { status: statusCode, body: await body.json() };
  }

  /** Ask about one payment. */
  const post = (path: string, body: object, idempotencyKey: string): Promise<Answer> =>
    understood(async () => toAnswer(await ask(path, { body, idempotencyKey })));
  const pathOf = (id: string) => `/v1/payments/${encodeURIComponent(id)}`;

  return {
    name: 'SANDBOX',
    stepOf: () => 1,
    authorise({ reference, amountMinor, currencyCode, token, returnUrl }, idempotencyKey) {
      const body = { amount: amountMinor, currency: currencyCode, reference, token, capture: false, returnUrl };
      return post('/v1/payments', body, idempotencyKey);
    },
    async capture({ providerPaymentId, amountMinor, isFinal }, idempotencyKey) {
      const answer = await post(`${pathOf(providerPaymentId)}/capture`, { amount: amountMinor }, idempotencyKey);
      if (!isFinal || answer.kind !== 'report') return answer;
      const { authorisedMinor, capturedMinor, isReleased } = answer.report;
      if (isReleased || capturedMinor >= authorisedMinor) return answer;
      return post(`${pathOf(providerPaymentId)}/void`, {}, `${idempotencyKey}:rest`);
    },
    void: (id, idempotencyKey) => post(`${pathOf(id)}/void`, {}, idempotencyKey),
    refund: ({ providerPaymentId, reference, amountMinor }, idempotencyKey) =>
      post(`${pathOf(providerPaymentId)}/refund`, { amount: amountMinor, reference }, idempotencyKey),
    find: ({ reference, providerPaymentId }) =>
      understood(async () => {
        if (providerPaymentId !== null) return toAnswer(await ask(pathOf(providerPaymentId)));
        const { status, body } = await ask(`/v1/payments?reference=${encodeURIComponent(reference)}`);
        if (status !== 200) return toAnswer({ status, body });
        const [found] = paymentList.parse(body).payments;
        return found ? { kind: 'report', report: toReport(found) } : { kind: 'absent' };
      }),
    readWebhook: (delivery) => readSandboxWebhook(delivery, webhookSecret),
    close: () => agent.close(),
  };
}

interface Reply {
  readonly status: number;
  readonly body: unknown;
}

/** Statuses that say nothing of what was asked: not now, not you, or not like this. */
const SAYS_NOTHING = new Set([401, 403, 408, 429]);

function toAnswer({ status, body }: Reply): Answer {
  if (status >= 500 || SAYS_NOTHING.has(status)) return { kind: 'unknown', reason: `status ${status}` };
  if (status >= 400) return { kind: 'refused', ...refusal.parse(body).error };
  const told: z.infer<typeof paymentAnswer> = paymentAnswer.parse(body);
  return { kind: 'report', report: 'payment' in told ? toReport(told.payment, told.refund) : toReport(told) };
}

/** Whatever goes wrong on the way, it is not known what was done. */
async function understood(asking: () => Promise<Answer>): Promise<Answer> {
  try {
    return await asking();
  } catch (error) {
    return { kind: 'unknown', reason: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}
