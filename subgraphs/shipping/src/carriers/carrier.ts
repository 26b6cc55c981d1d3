import type { PostalAddress } from '#contracts';
import type { ParcelState } from '../domain/shipment';
import type { Label } from '../store/parcels';

/** A parcel that a carrier is to take. */
export interface Consigned {
  /** Our id of it; asked twice with the same one, the carrier makes one label. */
  readonly parcelId: string;
  readonly weightGrams: number;
  readonly address: PostalAddress;
}

/** Where a carrier says a parcel is. */
export type Whereabouts = Extract<ParcelState, 'LABELLED' | 'IN_TRANSIT' | 'DELIVERED' | 'LOST' | 'RETURNED'>;

/** Something a carrier told us by itself. */
interface TrackingEvent {
  readonly eventId: string;
  readonly trackingNumber: string;
  readonly state: Whereabouts;
}

/** What a webhook turned out to be. */
export type WebhookReading =
  | { readonly kind: 'event'; readonly event: TrackingEvent }
  | { readonly kind: 'forged' | 'stale' | 'malformed' };

/** Who carries parcels. Its calls throw when the carrier does not answer or makes no sense: ask again later. */
export interface Carrier {
  readonly code: string;
  /** Have a label made. */
  label(parcel: Consigned): Promise<Label>;
  /** Ask where a parcel is. */
  track(labelId: string): Promise<Whereabouts>;
  readWebhook(delivery: { body: string; header(name: string): string | undefined; now: Date }): WebhookReading;
  close(): Promise<void>;
}
