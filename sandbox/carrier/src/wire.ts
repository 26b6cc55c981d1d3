import { type Label, statusOf } from './domain/label';

/** A label as callers see it; `baseUrl` is where a browser finds this program. */
export const toWire = (label: Label, baseUrl: string) => ({
  id: label.id,
  reference: label.reference,
  trackingNumber: label.trackingNumber,
  trackingUrl: `${baseUrl}/track/${label.trackingNumber}`,
  status: statusOf(label),
  weightGrams: label.weightGrams,
  parcels: label.parcels,
  createdAt: label.history[0]?.at,
});
