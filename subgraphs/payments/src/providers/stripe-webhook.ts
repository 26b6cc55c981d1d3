import Stripe from 'stripe';
import { WEBHOOK_TOLERANCE } from '#kit';
import type { Report } from '../domain/report';
import type { PaymentName, WebhookDelivery, WebhookReading } from './provider';
import { reportOfRefund, toReport } from './stripe-report';

/** Read a webhook of Stripe, which signs with `stripe-signature`; its own library checks it. */
export function readStripeWebhook(
  { webhooks }: Stripe,
  { body, header, at }: WebhookDelivery,
  secret: string,
): WebhookReading {
  const signature = header('stripe-signature') ?? '';
  const [seconds, ...more] = [...signature.matchAll(/(?:^|,)t=(\d{1,12})(?=,|$)/g)].map(([, digits]) => Number(digits));
  // Of several times it would not be known which one is signed.
  if (seconds === undefined || more.length > 0) return { kind: 'forged' };
  const signedAt = new Date(seconds * 1_000);
  const age = Math.abs(at.getTime() - signedAt.getTime()) / 1_000;
  try {
    // Without a tolerance nothing but the signature is checked: what is old and what is false are told apart.
    const event = webhooks.constructEvent(body, signature, secret, 0);
    if (age > WEBHOOK_TOLERANCE) return { kind: 'stale' };
    return { kind: 'event', event: { eventId: event.id, type: event.type, signedAt, about: aboutOf(event) } };
  } catch (error) {
    return { kind: error instanceof Stripe.errors.StripeSignatureVerificationError ? 'forged' : 'malformed' };
  }
}

function aboutOf({ data: { object } }: Stripe.Event): { payment: PaymentName; report: Report } | null {
  if (!('object' in object)) return null;
  if (object.object === 'payment_intent') {
    const payment = { reference: object.metadata.reference ?? '', providerPaymentId: object.id };
    return { payment, report: toReport(object) };
  }
  if (object.object !== 'refund' || !object.payment_intent) return null;
  const { payment_intent: intent } = object;
  const providerPaymentId = typeof intent === 'string' ? intent : intent.id;
  return { payment: { reference: '', providerPaymentId }, report: reportOfRefund(providerPaymentId, object) };
}
