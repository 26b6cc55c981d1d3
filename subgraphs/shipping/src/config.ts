import { z } from 'zod';
import { subgraphSettings } from '#kit';

/** shipping's environment. Without a carrier's address, staff bring away what it would carry. */
export const settings = subgraphSettings('shipping', {
  SANDBOX_CARRIER_URL: z.url().optional(),
  SANDBOX_CARRIER_KEY: z.string().optional(),
  SANDBOX_WEBHOOK_SECRET: z.string().optional(),
});

/** What shipping knows from its environment. */
export type ShippingSettings = z.infer<typeof settings>;
