import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { isId, money } from '#contracts';
import { Allow, MoneyType } from '#kit';
import type { Payment } from '../../domain/payment';
import type { Refund } from '../../domain/refund';
import type { PaymentsContext } from '../context';
import { PaymentType } from '../types/payment';
import { RefundType } from '../types/refund';

/** What of a refund is worked out. */
@Resolver(() => RefundType)
export class RefundFields {
  @FieldResolver(() => MoneyType, { nullable: true })
  async amount(
    @Root() { paymentId, amountMinor }: Refund,
    @Ctx() { loaders }: PaymentsContext,
  ): Promise<MoneyType | null> {
    const payment = await loaders.payment.load(paymentId);
    return payment && MoneyType.of(money(amountMinor, payment.currencyCode));
  }

  @FieldResolver(() => ID, { nullable: true, description: 'The return that it is for.' })
  returnId(@Root() { reference }: Refund): string | null {
    return isId('return', reference) ? reference : null;
  }

  @Allow('payments:read')
  @FieldResolver(() => RefundType, {
    nullable: true,
    description: 'The refund that failed, and that this one was made instead of; staff only.',
  })
  async retryOf(@Root() { retryOf }: Refund, @Ctx() { loaders }: PaymentsContext): Promise<Refund | null> {
    return retryOf && loaders.refund.load(retryOf);
  }

  @FieldResolver(() => PaymentType, { nullable: true })
  payment(@Root() { paymentId }: Refund, @Ctx() { loaders }: PaymentsContext): Promise<Payment | null> {
    return loaders.payment.load(paymentId);
  }

  @Allow('payments:read')
  @FieldResolver(() => String, { nullable: true, description: 'Staff only.' })
  reason(@Root() refund: Refund): string {
    return refund.reason;
  }

  @Allow('payments:read')
  @FieldResolver(() => String, { nullable: true, description: 'Why it failed; staff only.' })
  failure(@Root() refund: Refund): string | null {
    return refund.failure;
  }

  @Allow('payments:read')
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Who wanted it, such as `staff:stf_…`; null when it was made at the provider. Staff only.',
  })
  actor(@Root() refund: Refund): string | null {
    return refund.actor;
  }
}
