import { EVENTS, type PayloadOfEvent } from '#contracts';
import { makeMethod, makeZone, mutate, type Outcome, type TestShipping } from './fixture';
import { type Bought, orderOf } from './order';

/** A shipment as staff see it. */
export interface PackedShipment {
  readonly id: string;
  readonly state: string;
  readonly parcels: readonly { id: string; state: string; trackingNumber: string | null; weightGrams: number }[];
}

/** Where orders come in, staff pack and send, and the carrier tells what became of it. */
export interface PostRoom {
  /** Somebody bought this. */
  confirm(...bought: Bought[]): Promise<PayloadOfEvent<typeof EVENTS.orders.orderConfirmed>>;
  /** Ask for a mutation about a shipment, with a key of its own unless the input has one. */
  send(
    name: string,
    input: Record<string, unknown>,
  ): Promise<{ shipment: PackedShipment | null; codes: string[]; errors: Outcome['errors'] }>;
  /** Pack what is wanted of an order, have it labelled, and send it. */
  dispatch(input: Record<string, unknown>): Promise<PackedShipment>;
  /** Let the carrier say where a shipment's first parcel is, and answer with the status. */
  tellWhere(shipment: Pick<PackedShipment, 'parcels'>, state: string, eventId?: string): Promise<number>;
  /** What the others were told since the last call: what happened, and whether that was the last of it. */
  facts(): Promise<unknown[][]>;
}

const SHIPMENT = `shipment {
  id state carrier lines { orderLineId quantity } parcels { id weightGrams state trackingNumber } warehouse { id }
}`;

/** Open a {@link PostRoom}. */
export async function openPostRoom(shipping: TestShipping): Promise<PostRoom> {
  const zoneId = await makeZone(shipping, 'inland', ['DE']);
  const methodId = await makeMethod(shipping, { zoneId, code: 'parcel' });

  const send: PostRoom['send'] = async (name, input) => {
    const { shipment, errors } = await mutate(
      shipping.admin,
      name,
      { idempotencyKey: crypto.randomUUID(), ...input },
      SHIPMENT,
      name === 'shipmentCreate' ? undefined : 'ShipmentChangeInput',
    );
    return { shipment: shipment as PackedShipment | null, codes: errors.map(({ code }) => code), errors };
  };

  return {
    send,
    async confirm(...bought) {
      const order = orderOf(bought, { shippingMethodId: methodId });
      await shipping.deliver(EVENTS.orders.orderConfirmed, order);
      return order;
    },
    async dispatch(input) {
      const { shipment, codes } = await send('shipmentCreate', input);
      if (!shipment) throw new Error(codes.join());
      await shipping.runJob('ask carriers');
      const sent = await send('shipmentDispatch', { id: shipment.id });
      if (!sent.shipment) throw new Error(sent.codes.join());
      return sent.shipment;
    },
    async tellWhere({ parcels: [parcel] }, state, eventId = crypto.randomUUID()) {
      const body = { kind: 'event', event: { eventId, trackingNumber: parcel?.trackingNumber, state } };
      return (await shipping.request({ url: '/webhooks/sandbox', body: JSON.stringify(body) })).status;
    },
    facts: async () => (await shipping.emitted()).map(({ name, payload }) => [name.split('.')[1], payload.isLast]),
  };
}
