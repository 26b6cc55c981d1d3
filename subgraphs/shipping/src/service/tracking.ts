import type { Logger, Occasion } from '#kit';
import type { Carrier, WebhookReading, Whereabouts } from '../carriers/carrier';
import { canParcelBecome, isUnderway } from '../domain/shipment';
import type { AskedParcel } from '../store/parcels';
import type { SendingRows } from '../store/sending';
import { follow } from './arrival';
import { lockShipment } from './locked-shipment';
import type { Parts } from './parts';
import { ASK_AGAIN } from './shipments';

/** Parcels asked about at once. */
const BATCH = 20;

/** How long an answer may take before another replica asks, in milliseconds. */
const CLAIMED = 30_000;

const DAY = 24 * 3_600_000;

/** How long webhooks are remembered, in milliseconds: longer than any carrier sends one again. */
const WEBHOOKS_KEPT = 30 * DAY;

/** The use cases of what carriers know. */
export function trackingService(parts: Parts & { log: Logger }) {
  const { store, carriers, now, log } = parts;
  return {
    /** Take what a carrier told us; the same twice has one effect. */
    async receiveWebhook(
      carrier: Carrier,
      delivery: { body: string; header(name: string): string | undefined },
      occasion: Occasion,
    ): Promise<WebhookReading['kind']> {
      const reading = carrier.readWebhook({ ...delivery, now: occasion.at });
      if (reading.kind !== 'event') return reading.kind;
      const { eventId, trackingNumber, state } = reading.event;
      await store.send(async (rows) => {
        const webhook = { carrier: carrier.code, eventId, body: delivery.body };
        if (!(await rows.addWebhook(webhook, occasion.at))) return;
        const parcel = await rows.findParcelByTracking(carrier.code, trackingNumber);
        if (parcel) await moveParcel(rows, parcel, state, occasion);
      });
      return 'event';
    },

    /** Ask carriers for labels, and where parcels are of which they have told nothing for long. */
    async askCarriers(): Promise<void> {
      const at = now();
      const until = new Date(at.getTime() + CLAIMED);
      const due = await store.sending.claimParcels({ at, until, limit: BATCH });
      await Promise.all(due.map(ask));
      if (due.length === BATCH) await this.askCarriers();
    },

    forgetWebhooks: () => store.sending.forgetWebhooks(new Date(now().getTime() - WEBHOOKS_KEPT)),
  };

  async function ask(parcel: AskedParcel): Promise<void> {
    const carrier = carriers[parcel.carrier];
    if (!carrier) return;
    try {
      await (parcel.state === 'UNLABELLED' ? label(carrier, parcel) : track(carrier, parcel));
    } catch (error) {
      log.warn({ err: error, parcel: parcel.id, asked: parcel.asked }, 'a carrier did not answer as it should');
      await store.sending.askAgain(parcel.id, new Date(now().getTime() + pauseAfter(parcel.asked)));
    }
  }

  async function label(carrier: Carrier, { id, weightGrams, address }: AskedParcel): Promise<void> {
    if (!address) throw new Error('there is no address on the label');
    const made = await carrier.label({ parcelId: id, weightGrams, address });
    await store.sending.labelParcel(id, made, now());
  }

  async function track(carrier: Carrier, parcel: AskedParcel): Promise<void> {
    // One that was sent while no carrier was asked has no label.
    if (parcel.labelId === null) return store.sending.askAgain(parcel.id, null);
    const state = await carrier.track(parcel.labelId);
    const at = now();
    await store.send(async (rows) => {
      await moveParcel(rows, parcel, state, { at });
      await rows.askAgain(parcel.id, nextQuestion(state, at));
    });
  }
}

/** Note where a parcel is, and what that makes of its shipment. */
async function moveParcel(
  rows: SendingRows,
  { id, shipmentId }: { id: string; shipmentId: string },
  state: Whereabouts,
  occasion: Occasion,
): Promise<void> {
  const locked = await lockShipment(rows, shipmentId);
  const known = locked?.shipment.parcels.find((parcel) => parcel.id === id);
  if (!locked || !known || !canParcelBecome(known.state, state)) return;
  await rows.setParcelState(id, state, occasion.at, nextQuestion(state, occasion.at));
  const parcels = locked.shipment.parcels.map((parcel) => (parcel.id === id ? { ...parcel, state } : parcel));
  await follow(rows, { ...locked, shipment: { ...locked.shipment, parcels } }, occasion);
}

/** When the carrier is asked next about a parcel that is there; null for never. */
const nextQuestion = (state: Whereabouts, at: Date): Date | null =>
  isUnderway(state) ? new Date(at.getTime() + ASK_AGAIN) : null;

/** How long to wait before a carrier is asked again, in milliseconds: ever longer, up to ten minutes. */
const pauseAfter = (asked: number): number => Math.min(600_000, 1_000 * 2 ** asked);
