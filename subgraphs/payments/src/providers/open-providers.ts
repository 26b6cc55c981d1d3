import type { PaymentsSettings } from '../config';
import type { PaymentProvider } from './provider';
import { createSandboxProvider } from './sandbox';
import { createStripeProvider } from './stripe';

/**
 * Make the providers that the environment has everything for.
 * @throws Error when it has a part of what one needs.
 */
export function openProviders(settings: PaymentsSettings): PaymentProvider[] {
  return [openSandbox(settings), openStripe(settings)].filter((provider) => provider !== undefined);
}

function openSandbox(settings: PaymentsSettings): PaymentProvider | undefined {
  const { SANDBOX_PAYMENT_URL: url, SANDBOX_PAYMENT_KEY: key, SANDBOX_WEBHOOK_SECRET: webhookSecret } = settings;
  if (!url) return undefined;
  if (!key || !webhookSecret)
    throw new Error('SANDBOX_PAYMENT_URL needs SANDBOX_PAYMENT_KEY and SANDBOX_WEBHOOK_SECRET');
  return createSandboxProvider({ url, key, webhookSecret, timeoutMs: settings.PAYMENT_TIMEOUT_MS });
}

function openStripe(settings: PaymentsSettings): PaymentProvider | undefined {
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret, STRIPE_URL: url } = settings;
  if (!secretKey) return undefined;
  if (!webhookSecret) throw new Error('STRIPE_SECRET_KEY needs STRIPE_WEBHOOK_SECRET');
  const isTakenInParts = settings.PAYMENT_CAPTURE === 'dispatch';
  return createStripeProvider({
    secretKey,
    webhookSecret,
    url,
    isTakenInParts,
    timeoutMs: settings.PAYMENT_TIMEOUT_MS,
  });
}
