import { z } from 'zod';
import { subgraphSettings } from '#kit';

/** catalog's environment. */
export const settings = subgraphSettings('catalog', {
  /** Where browsers reach this service, for the addresses of pictures it draws. */
  PUBLIC_URL: z.url().transform((url) => url.replace(/\/$/, '')),
});
