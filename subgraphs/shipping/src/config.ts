import { z } from 'zod';
import { subgraphSettings } from '#kit';

/** shipping's environment. Without a carrier's address, staff bring away what it would carry. */
export const settings = subgraphSettings('shipping', {
  SANDBOX_CARRIER_URL: z.url().optional(),
  SANDBOX_CARRIER_KEY: z.string().default(''),
  SANDBOX_WEBHOOK_SECRET: z.string().default(''),
});
