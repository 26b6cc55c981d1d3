import { z } from 'zod';
import { subgraphSettings } from '#kit';

/** pricing's environment: what every subgraph reads. */
export const settings = subgraphSettings('pricing', {
  /** The code of the tax class that shipping counts as; `standard` unless said. */
  SHIPPING_TAX_CLASS: z.string().optional(),
});
