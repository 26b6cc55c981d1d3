import { conflict, createId, done, mergeTranslations, notFound } from '#contracts';
import { saved } from '#kit';
import type { Outcome } from '../domain/outcome';
import { inOrder, type NewZone, type ShippingZone, type ZoneChanges } from '../domain/zone';
import { attempt } from './attempt';
import type { Parts } from './parts';

/** The use cases of zones. */
export function zoneService({ store, now }: Parts) {
  return {
    createZone: (zone: NewZone): Promise<Outcome<ShippingZone>> =>
      attempt(store, async (rows) => {
        const at = now();
        const id = createId('shippingZone', at.getTime());
        return done(await rows.addZone({ ...zone, countryCodes: inOrder(zone.countryCodes), id, version: 1 }, at));
      }),

    updateZone: (
      id: string,
      expectedVersion: number,
      { translations, ...changes }: ZoneChanges,
    ): Promise<Outcome<ShippingZone>> =>
      attempt(store, async (rows) => {
        const [zone] = await rows.findZones([id]);
        if (!zone) return notFound('shipping zone');
        const refusal = conflict(zone, expectedVersion);
        if (refusal) return refusal;
        const edited = { ...zone, ...changes, translations: mergeTranslations(zone.translations, translations) };
        return saved(await rows.saveZone({ ...edited, countryCodes: inOrder(edited.countryCodes) }), zone.version);
      }),
  };
}
