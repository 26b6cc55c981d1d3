import { FieldResolver, Resolver, Root } from 'type-graphql';
import { type CurrencyCode, money } from '#contracts';
import { MoneyType } from '#kit';
import type { PaymentEvent } from '../../store/events';
import { PaymentEventType } from '../types/payment-event';

/** Something that happened to a payment, with the payment's currency. */
export interface EventView extends PaymentEvent {
  readonly currencyCode: CurrencyCode;
}

/** What of an event is worked out. */
@Resolver(() => PaymentEventType)
export class PaymentEventFields {
  @FieldResolver(() => MoneyType, { nullable: true })
  amount(@Root() { amountMinor, currencyCode }: EventView): MoneyType | null {
    return amountMinor === null ? null : MoneyType.of(money(amountMinor, currencyCode));
  }
}
