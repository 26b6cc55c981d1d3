import { Directive, Field, ObjectType } from 'type-graphql';
import { maskedCode } from '../../domain/gift-card';
import type { Hold } from '../../domain/hold';
import type { Outcome } from '../../domain/outcome';
import { DiscountHoldType } from '../types/discount';
import { PromotionsError } from '../types/promotions-error';
import { explain } from './explain';

/** What every command on a hold answers. */
@Directive('@inaccessible')
@ObjectType()
export class DiscountHoldPayload {
  @Field(() => DiscountHoldType, { nullable: true, description: 'As it is now; null when nothing was changed.' })
  discountHold: DiscountHoldType | null;

  @Field(() => [PromotionsError], { description: 'Why nothing was changed; empty when all went well.' })
  errors: PromotionsError[];
}

/** Tell a service what became of its command. */
export function toDiscountHoldPayload(outcome: Outcome<Hold>): DiscountHoldPayload {
  if (outcome.kind !== 'done') return { discountHold: null, errors: [explain(outcome)] };
  const { giftCards, ...hold } = outcome.value;
  const shown = giftCards.map(({ giftCardId, amountMinor, currencyCode, ...card }) => ({
    ...{ id: giftCardId, maskedCode: maskedCode(card), amountMinor, currencyCode },
  }));
  return { discountHold: { ...hold, giftCards: shown }, errors: [] };
}
