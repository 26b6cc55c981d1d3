import type { Logger } from '#kit';
import { fulfilmentService } from './service/fulfilments';
import { methodService } from './service/methods';
import type { Parts } from './service/parts';
import { quoteService } from './service/quotes';
import { shipmentService } from './service/shipments';
import { trackingService } from './service/tracking';
import { zoneService } from './service/zones';

/** How long answers are kept for callers who ask again, in milliseconds: a week. */
const ANSWERS_KEPT = 7 * 24 * 3_600_000;

/** shipping's use cases: load, decide, save. */
export function createShippingService(parts: Parts & { log: Logger }) {
  const { store, now } = parts;
  return {
    ...zoneService(parts),
    ...methodService(parts),
    ...quoteService(parts),
    ...fulfilmentService(parts),
    ...shipmentService(parts),
    ...trackingService(parts),
    /** Forget answers that nobody will ask for again. */
    forgetAnswers: (): Promise<number> => store.sending.forgetAnswers(new Date(now().getTime() - ANSWERS_KEPT)),
  };
}

/** See {@link createShippingService}. */
export type ShippingService = ReturnType<typeof createShippingService>;
