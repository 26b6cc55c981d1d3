import type { Carrier, Consigned, WebhookReading, Whereabouts } from '../src/carriers/carrier';

/** A carrier that does as a test says. */
export interface TestCarrier extends Carrier {
  /** What it was asked to label. */
  readonly labelled: Consigned[];
  /** The labels that it was asked about. */
  readonly tracked: string[];
  /** What happens while it thinks about a parcel or a label, by its id. */
  meanwhile: (id: string) => Promise<void>;
  /** The next calls fail. */
  isAway: boolean;
  /** Where it says parcels are when it is asked. */
  whereabouts: Whereabouts;
}

/** Make a carrier whose webhooks are JSON: what the reading of them is. */
export function createTestCarrier(): TestCarrier {
  const labelled: Consigned[] = [];
  const tracked: string[] = [];
  return {
    ...{ code: 'sandbox', labelled, tracked, isAway: false, whereabouts: 'IN_TRANSIT' },
    async meanwhile() {},
    async label(parcel) {
      labelled.push(parcel);
      await this.meanwhile(parcel.parcelId);
      if (this.isAway) throw new Error('away');
      return { labelId: `label-${parcel.parcelId}`, trackingNumber: `T-${parcel.parcelId}`, trackingUrl: null };
    },
    async track(labelId) {
      tracked.push(labelId);
      await this.meanwhile(labelId);
      if (this.isAway) throw new Error('away');
      return this.whereabouts;
    },
    readWebhook: ({ body }) => JSON.parse(body) as WebhookReading,
    close: async () => {},
  };
}
