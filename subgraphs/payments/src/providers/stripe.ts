import Stripe from 'stripe';
import { CURRENCIES } from '#contracts';
import type { Answer } from '../domain/report';
import type { PaymentProvider } from './provider';
import { reportOfRefund, toReport, toReportedRefund } from './stripe-report';
import { readStripeWebhook } from './stripe-webhook';

/** How Stripe is reached. */
export interface StripeSettings {
  readonly secretKey: string;
  readonly webhookSecret: string;
  /** Stripe's own address, unless said. */
  readonly url?: string;
  /** Orders are paid for parcel by parcel: ask for payments that can be captured more than once. */
  readonly isTakenInParts: boolean;
  /** How long it may take to answer, in milliseconds. */
  readonly timeoutMs: number;
}

/**
 * Make the provider that is Stripe, through its own library: payment intents that are confirmed at once and captured
 * by us. Where Stripe does not offer multicapture for the card, money is taken once: a part is refused, or takes all.
 */
export function createStripeProvider(settings: StripeSettings): PaymentProvider {
  const { secretKey, webhookSecret, isTakenInParts, timeoutMs } = settings;
  // We ask again ourselves, and remember that we do.
  const stripe = new Stripe(secretKey, {
    ...{ maxNetworkRetries: 0, timeout: timeoutMs, telemetry: false },
    ...addressOf(settings.url),
  });
  const multicapture = isTakenInParts ? ({ card: { request_multicapture: 'if_available' } } as const) : undefined;

  /** A payment intent, with what it does not say of itself. */
  const withRefunds = async (intent: Stripe.PaymentIntent): Promise<Answer> => {
    const refunds = intent.amount_received > 0 ? await refundsOf(intent.id) : [];
    return { kind: 'report', report: { ...toReport(intent), refunds } };
  };
  const refundsOf = async (id: string) => {
    const { data } = await stripe.refunds.list({ payment_intent: id, limit: 100 });
    return data.map(toReportedRefund);
  };
  const offersMulticapture = async (id: string): Promise<boolean> => {
    const { latest_charge: charge } = await stripe.paymentIntents.retrieve(id, { expand: ['latest_charge'] });
    const details = typeof charge === 'string' ? null : charge?.payment_method_details;
    return details?.card?.multicapture?.status === 'available';
  };
  const told = (asking: Promise<Stripe.PaymentIntent>) =>
    understood(async () => ({ kind: 'report', report: toReport(await asking) }));

  return {
    name: 'STRIPE',
    // Of three decimal places the last one has to be 0.
    stepOf: (currencyCode) => (CURRENCIES[currencyCode] === 3 ? 10 : 1),
    authorise({ reference, orderNumber, amountMinor, currencyCode, token, returnUrl, email }, idempotencyKey) {
      const intent: Stripe.PaymentIntentCreateParams = {
        ...{ amount: amountMinor, currency: currencyCode.toLowerCase(), capture_method: 'manual', confirm: true },
        ...{ payment_method: token, payment_method_types: ['card'], return_url: returnUrl },
        ...{ description: `Order ${orderNumber}`, metadata: { reference, order: orderNumber, email } },
        payment_method_options: multicapture,
      };
      return told(stripe.paymentIntents.create(intent, { idempotencyKey }).catch(intentOfDecline));
    },
    capture: ({ providerPaymentId, amountMinor, isFinal, mayTakeAll }, idempotencyKey) =>
      understood(async () => {
        const part = { amount_to_capture: amountMinor, ...(!isFinal && { final_capture: false }) };
        const isPossible = isFinal || (await offersMulticapture(providerPaymentId));
        if (!isPossible && !mayTakeAll) return NO_PARTS;
        const taken = isPossible ? part : {};
        const intent = await stripe.paymentIntents.capture(providerPaymentId, taken, { idempotencyKey });
        return { kind: 'report', report: toReport(intent) };
      }),
    void: (id, idempotencyKey) => told(stripe.paymentIntents.cancel(id, {}, { idempotencyKey })),
    refund: ({ providerPaymentId, reference, amountMinor }, idempotencyKey) =>
      understood(async () => {
        const refund = await stripe.refunds.create(
          { payment_intent: providerPaymentId, amount: amountMinor, metadata: { reference } },
          { idempotencyKey },
        );
        return { kind: 'report', report: reportOfRefund(providerPaymentId, refund) };
      }),
    find: ({ reference, providerPaymentId }) =>
      understood(async () => {
        if (providerPaymentId !== null) return withRefunds(await stripe.paymentIntents.retrieve(providerPaymentId));
        // What was made within the last minute may not be found yet.
        const query = `metadata['reference']:'${reference}'`;
        const [found] = (await stripe.paymentIntents.search({ query })).data;
        return found ? withRefunds(found) : { kind: 'absent' };
      }),
    readWebhook: (delivery) => readStripeWebhook(stripe, delivery, webhookSecret),
    close: async () => {},
  };
}

const NO_PARTS: Answer = {
  kind: 'refused',
  code: 'multicapture_unavailable',
  message: 'Of this card money is taken once: all of it, or a part and never the rest.',
};

function addressOf(url: string | undefined) {
  if (!url) return {};
  const { hostname: host, port, protocol } = new URL(url);
  return { host, ...(port && { port }), protocol: protocol.slice(0, -1) as 'http' | 'https' };
}

async function understood(asking: () => Promise<Answer>): Promise<Answer> {
  try {
    return await asking();
  } catch (error) {
    return explain(error);
  }
}

/** The intent that a card was declined for: it is there, and says why. */
function intentOfDecline(error: unknown): Stripe.PaymentIntent {
  if (error instanceof Stripe.errors.StripeCardError && error.payment_intent) return error.payment_intent;
  throw error;
}

/** What an error of Stripe's library says of what was asked for. */
function explain(error: unknown): Answer {
  const isFinal =
    error instanceof Stripe.errors.StripeCardError ||
    error instanceof Stripe.errors.StripeInvalidRequestError ||
    error instanceof Stripe.errors.StripeIdempotencyError;
  // 409: the same request is under way.
  if (isFinal && error.statusCode !== 409) {
    return { kind: 'refused', code: error.decline_code ?? error.code ?? error.type, message: error.message };
  }
  return { kind: 'unknown', reason: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}
