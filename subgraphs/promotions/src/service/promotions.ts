import { conflict, createId, done, mergeTranslations, notFound } from '#contracts';
import { saved } from '#kit';
import type { Outcome } from '../domain/outcome';
import type { NewPromotion, Promotion, PromotionChanges } from '../domain/promotion';
import { attempt } from './attempt';
import { checkDates } from './check-dates';
import type { Parts } from './parts';

/** The use cases of promotions. */
export function promotionService({ store, now }: Parts) {
  return {
    createPromotion: (promotion: NewPromotion): Promise<Outcome<Promotion>> =>
      attempt(store, async (rows) => {
        checkDates(promotion);
        const at = now();
        const id = createId('promotion', at.getTime());
        return done(await rows.addPromotion({ ...promotion, id, createdAt: at, updatedAt: at, version: 1 }));
      }),

    updatePromotion: (id: string, expectedVersion: number, changes: PromotionChanges): Promise<Outcome<Promotion>> =>
      attempt(store, async (rows) => {
        const [promotion] = await rows.findPromotions([id]);
        if (!promotion) return notFound('promotion');
        const refusal = conflict(promotion, expectedVersion);
        if (refusal) return refusal;
        const translations = mergeTranslations(promotion.translations, changes.translations);
        const edited = { ...promotion, ...changes, translations, updatedAt: now() };
        checkDates(edited);
        return saved(await rows.savePromotion(edited), promotion.version);
      }),
  };
}
