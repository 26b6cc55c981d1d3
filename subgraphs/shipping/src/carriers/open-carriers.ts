import type { ShippingSettings } from '../config';
import type { Carrier } from './carrier';
import { createSandboxCarrier } from './sandbox';

type CarrierSettings = Pick<ShippingSettings, 'SANDBOX_CARRIER_URL' | 'SANDBOX_CARRIER_KEY' | 'SANDBOX_WEBHOOK_SECRET'>;

/**
 * Make the carriers that the environment has everything for.
 * @throws Error when it has a part of what one needs: without a secret, anybody could sign its webhooks.
 */
export function openCarriers(settings: CarrierSettings): Carrier[] {
  const { SANDBOX_CARRIER_URL: url, SANDBOX_CARRIER_KEY: key, SANDBOX_WEBHOOK_SECRET: webhookSecret } = settings;
  if (!url) return [];
  if (!key || !webhookSecret)
    throw new Error('SANDBOX_CARRIER_URL needs SANDBOX_CARRIER_KEY and SANDBOX_WEBHOOK_SECRET');
  return [createSandboxCarrier({ url, key, webhookSecret })];
}
