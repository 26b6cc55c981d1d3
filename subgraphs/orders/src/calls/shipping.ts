import type { ServiceCaller } from '#kit';
import { FulfilmentCancelDocument } from '../generated/calls';
import type { Shipping } from '../service/parts';

/** Asks shipping over the wire. */
export function createShippingCalls(caller: ServiceCaller): Shipping {
  const call = caller.to('shipping');
  return {
    async cancelFulfilment(orderId, passOn) {
      const { fulfilmentCancel } = await call(FulfilmentCancelDocument, { orderId }, passOn);
      const [problem] = fulfilmentCancel.errors;
      if (problem && problem.code !== 'ALREADY_DISPATCHED') {
        throw new Error(`shipping refuses to cancel ${orderId}: ${problem.code} ${problem.message}`);
      }
      return problem ? 'dispatched' : 'cancelled';
    },
  };
}
