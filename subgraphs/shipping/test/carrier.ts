import type { Carrier, Consigned, WebhookReading, Whereabouts } from '../src/carriers/carrier';

/** A carrier that does as a test says. */
export interface TestCarrier extends Carrier {
  /** What it was asked to label. */
  readonly labelled: Consigned[];
  /** The next calls fail. */
  isAway: boolean;
  /** Where it says parcels are when it is asked. */
  whereabouts: Whereabouts;
}

/** Make a carrier whose webhooks are JSON: what the reading of them is. */
export function createTestCarrier(): TestCarrier {
  const labelled: Consigned[] = [];
  return {
    ...{ code: 'sandbox', labelled, isAway: false, whereabouts: 'IN_TRANSIT' },
    async label(parcel) {
      labelled.push(parcel);
      if (this.isAway) throw new Error('away');
      return { labelId: `label-${parcel.parcelId}`, trackingNumber: `T-${parcel.parcelId}`, trackingUrl: null };
    },
    async track() {
      if (this.isAway) throw new Error('away');
      return this.whereabouts;
    },
    readWebhook: ({ body }) => JSON.parse(body) as WebhookReading,
    close: async () => {},
  };
}
