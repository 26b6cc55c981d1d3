import { createHmac, timingSafeEqual } from 'node:crypto';
import { WEBHOOK_TOLERANCE, type WebhookDelivery, type WebhookReading } from './provider';
import { toReport, webhookBody } from './sandbox-wire';

const SIGNATURE = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/;

/** Read a webhook of the sandbox: `sandbox-signature: t=<unix seconds>,v1=<hex of HMAC-SHA256 over "t.body">`. */
export function readSandboxWebhook({ body, header, at }: WebhookDelivery, secret: string): WebhookReading {
  const [, seconds, signature] = SIGNATURE.exec(header('sandbox-signature') ?? '') ?? [];
  if (!seconds || !signature || !isSigned(`${seconds}.${body}`, signature, secret)) return { kind: 'forged' };
  const signedAt = new Date(Number(seconds) * 1_000);
  const age = Math.abs(at.getTime() - signedAt.getTime()) / 1_000;
  return age > WEBHOOK_TOLERANCE ? { kind: 'stale' } : readBody(body, signedAt);
}

function isSigned(text: string, signature: string, secret: string): boolean {
  return timingSafeEqual(createHmac('sha256', secret).update(text).digest(), Buffer.from(signature, 'hex'));
}

function readBody(body: string, signedAt: Date): WebhookReading {
  const read = webhookBody.safeParse(parseJson(body));
  if (!read.success) return { kind: 'malformed' };
  const { id: eventId, type, data } = read.data;
  const about = data.payment && {
    payment: { reference: data.payment.reference, providerPaymentId: data.payment.id },
    report: toReport(data.payment, data.refund),
  };
  return { kind: 'event', event: { eventId, type, signedAt, about: about ?? null } };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
