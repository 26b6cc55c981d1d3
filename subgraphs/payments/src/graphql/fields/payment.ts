import { Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { money } from '#contracts';
import { Allow, FirstArgs, MoneyType } from '#kit';
import { type Payment, refundable } from '../../domain/payment';
import type { Refund } from '../../domain/refund';
import type { PaymentsContext } from '../context';
import type { OrderStub } from '../references';
import { OrderType } from '../types/order';
import { PaymentActionType, PaymentType } from '../types/payment';
import { PaymentEventType } from '../types/payment-event';
import { RefundType } from '../types/refund';
import type { EventView } from './payment-event';

const amountOf = (payment: Payment, amountMinor: number): MoneyType =>
  MoneyType.of(money(amountMinor, payment.currencyCode));

/** What of a payment is worked out. */
@Resolver(() => PaymentType)
export class PaymentFields {
  @FieldResolver(() => MoneyType, { description: 'What is to be paid.' })
  amount(@Root() payment: Payment): MoneyType {
    return amountOf(payment, payment.amountMinor);
  }

  @FieldResolver(() => MoneyType, { description: 'What was set aside.' })
  authorised(@Root() payment: Payment): MoneyType {
    return amountOf(payment, payment.authorisedMinor);
  }

  @FieldResolver(() => MoneyType, { description: 'What was taken of that.' })
  captured(@Root() payment: Payment): MoneyType {
    return amountOf(payment, payment.capturedMinor);
  }

  @FieldResolver(() => MoneyType, { description: 'What went back of that.' })
  refunded(@Root() payment: Payment): MoneyType {
    return amountOf(payment, payment.refundedMinor);
  }

  @FieldResolver(() => MoneyType, { description: 'What can still go back; what is on its way counts as gone.' })
  refundable(@Root() payment: Payment): MoneyType {
    return amountOf(payment, refundable(payment));
  }

  @FieldResolver(() => PaymentActionType, { nullable: true, description: 'While the state is ACTION_REQUIRED.' })
  action(@Root() { state, actionUrl }: Payment): PaymentActionType | null {
    return state === 'ACTION_REQUIRED' && actionUrl !== null ? { kind: 'REDIRECT', url: actionUrl } : null;
  }

  @FieldResolver(() => OrderType)
  order(@Root() { orderId }: Payment): OrderStub {
    return { id: orderId };
  }

  @FieldResolver(() => [RefundType], { description: 'The earliest first.' })
  async refunds(
    @Root() { id }: Payment,
    @Args(() => FirstArgs) { first }: FirstArgs,
    @Ctx() { loaders }: PaymentsContext,
  ): Promise<Refund[]> {
    return (await loaders.refundsOf.load(id)).slice(0, first);
  }

  @Allow('payments:read')
  @FieldResolver(() => [PaymentEventType], {
    nullable: true,
    description: 'Everything that happened to it, the earliest first; staff only.',
  })
  async events(
    @Root() { id, currencyCode }: Payment,
    @Args(() => FirstArgs) { first }: FirstArgs,
    @Ctx() { loaders }: PaymentsContext,
  ): Promise<EventView[]> {
    return (await loaders.eventsOf.load(id)).slice(0, first).map((event) => ({ ...event, currencyCode }));
  }

  @Allow('payments:read')
  @FieldResolver(() => ID, { nullable: true, description: 'What the provider calls it; staff only.' })
  providerPaymentId(@Root() payment: Payment): string | null {
    return payment.providerPaymentId;
  }

  @Allow('payments:read')
  @FieldResolver(() => ID, { nullable: true, description: 'The checkout that it was for; staff only.' })
  checkoutSessionId(@Root() payment: Payment): string {
    return payment.checkoutSessionId;
  }
}
