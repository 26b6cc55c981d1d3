import { checkSignature } from '#kit';
import type { WebhookDelivery, WebhookReading } from './provider';
import { toReport, webhookBody } from './sandbox-wire';

/** Read a webhook of the sandbox: `sandbox-signature: t=<unix seconds>,v1=<hex of HMAC-SHA256 over "t.body">`. */
export function readSandboxWebhook({ body, header, at }: WebhookDelivery, secret: string): WebhookReading {
  const check = checkSignature(header('sandbox-signature'), { body, secret, now: at });
  return check.kind === 'signed' ? readBody(body, check.at) : check;
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
