import type { PostalAddress } from '#contracts';
import type { Sql } from '#kit';
import type { ParcelState } from '../domain/shipment';

/** A parcel that the carrier is to be asked about. */
export interface AskedParcel {
  readonly id: string;
  readonly shipmentId: string;
  readonly carrier: string;
  readonly state: ParcelState;
  readonly labelId: string | null;
  readonly weightGrams: number;
  readonly address: PostalAddress | null;
  /** How often it was asked about since it last changed. */
  readonly asked: number;
}

/** What the carrier calls a parcel. */
export interface Label {
  readonly labelId: string;
  readonly trackingNumber: string;
  readonly trackingUrl: string | null;
}

// Whoever asks has the parcel to itself for a while: another replica takes it over when no answer was written down.
const CLAIM = `
  WITH due AS (
    SELECT id FROM parcel WHERE ask_at <= $1 ORDER BY ask_at LIMIT $2 FOR UPDATE SKIP LOCKED
  )
  UPDATE parcel SET ask_at = $3, asked = asked + 1 FROM due, shipment, fulfilment
  WHERE parcel.id = due.id AND shipment.id = parcel.shipment_id AND fulfilment.order_id = shipment.order_id
  RETURNING parcel.id, shipment_id AS "shipmentId", shipment.carrier, parcel.state::text, label_id AS "labelId",
    weight_grams AS "weightGrams", address, asked`;

const LABEL = `
  UPDATE parcel SET state = 'LABELLED', label_id = $2, tracking_number = $3, tracking_url = $4, updated_at = $5,
    ask_at = NULL, asked = 0
  WHERE id = $1 AND state = 'UNLABELLED'`;

const ASK = 'UPDATE parcel SET ask_at = $2, asked = 0 WHERE id = ANY($1)';

const ASK_AGAIN = 'UPDATE parcel SET ask_at = $2 WHERE id = $1 AND ask_at IS NOT NULL';

const SET_STATE = `
  UPDATE parcel SET state = $2::"ParcelState", updated_at = $3, ask_at = $4, asked = 0 WHERE id = $1`;

const BY_TRACKING = `
  SELECT parcel.id, shipment_id AS "shipmentId" FROM parcel JOIN shipment ON shipment.id = shipment_id
  WHERE carrier = $1 AND tracking_number = $2`;

/** The statements on parcels and what carriers know of them. */
export function parcelRows(sql: Sql) {
  return {
    /** Take parcels that are due, to ask the carrier about; nobody else takes them before `until`. */
    claimParcels: ({ at, until, limit }: { at: Date; until: Date; limit: number }): Promise<AskedParcel[]> =>
      sql(CLAIM, [at, limit, until]),

    /** Note what the carrier calls a parcel, unless it was noted before. */
    async labelParcel(id: string, { labelId, trackingNumber, trackingUrl }: Label, at: Date): Promise<void> {
      await sql(LABEL, [id, labelId, trackingNumber, trackingUrl, at]);
    },

    /** Ask about parcels from a moment on; null for never. */
    async askAbout(ids: readonly string[], askAt: Date | null): Promise<void> {
      await sql(ASK, [ids, askAt]);
    },

    /** Ask about a parcel again; not if it became known meanwhile that there is nothing to ask any more. */
    async askAgain(id: string, askAt: Date | null): Promise<void> {
      await sql(ASK_AGAIN, [id, askAt]);
    },

    async setParcelState(id: string, state: ParcelState, at: Date, askAt: Date | null): Promise<void> {
      await sql(SET_STATE, [id, state, at, askAt]);
    },

    async findParcelByTracking(
      carrier: string,
      trackingNumber: string,
    ): Promise<{ id: string; shipmentId: string } | undefined> {
      return (await sql<{ id: string; shipmentId: string }>(BY_TRACKING, [carrier, trackingNumber]))[0];
    },
  };
}
