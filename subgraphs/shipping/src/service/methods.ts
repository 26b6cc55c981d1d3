import { conflict, createId, done, mergeTranslations, notFound } from '#contracts';
import { saved } from '#kit';
import type { MethodChanges, NewMethod, ShippingMethod } from '../domain/method';
import type { Outcome, Refusal } from '../domain/outcome';
import { problemOf, type Tariff } from '../domain/tariff';
import { attempt } from './attempt';
import type { Parts } from './parts';

/** The use cases of methods. */
export function methodService({ store, now }: Parts) {
  return {
    createMethod: (method: NewMethod): Promise<Outcome<ShippingMethod>> =>
      attempt(store, async (rows) => {
        const refusal = refuse(method.tariffs);
        if (refusal) return refusal;
        const [zone] = await rows.findZones([method.zoneId]);
        if (!zone) return notFound('shipping zone', 'zoneId');
        const at = now();
        return done(await rows.addMethod({ ...method, id: createId('shippingMethod', at.getTime()), version: 1 }, at));
      }),

    updateMethod: (
      id: string,
      expectedVersion: number,
      { translations, ...changes }: MethodChanges,
    ): Promise<Outcome<ShippingMethod>> =>
      attempt(store, async (rows) => {
        const [method] = await rows.findMethods([id]);
        if (!method) return notFound('shipping method');
        const refusal = conflict(method, expectedVersion) ?? refuse(changes.tariffs ?? []);
        if (refusal) return refusal;
        const edited = { ...method, ...changes, translations: mergeTranslations(method.translations, translations) };
        return saved(await rows.saveMethod(edited), method.version);
      }),
  };
}

function refuse(tariffs: readonly Tariff[]): Refusal | undefined {
  for (const [index, { tiers }] of tariffs.entries()) {
    const problem = problemOf(tiers);
    if (problem) return { kind: 'bad-tariff', tariff: index, problem };
  }
  return undefined;
}
