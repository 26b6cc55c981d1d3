import { Arg, Ctx, InputType, Mutation, Resolver } from 'type-graphql';
import { Allow, IdempotencyKey, IdField, toPayload } from '#kit';
import { callerWithKey, type PaymentsContext } from '../context';
import { explain } from './explain';
import { RefundPayload } from './refund-payload';

@InputType()
class PaymentRefundRetryInput {
  @IdField({ description: 'The refund that failed.' })
  id: string;

  @IdempotencyKey()
  idempotencyKey: string;
}

/** `Mutation.paymentRefundRetry` */
@Resolver()
export class PaymentRefundRetryMutation {
  @Allow('payments:write')
  @Mutation(() => RefundPayload, {
    nullable: true,
    description: 'Try a refund that failed again: as another one, for the same return and over the same amount.',
  })
  async paymentRefundRetry(
    @Arg('input', () => PaymentRefundRetryInput) { id, idempotencyKey }: PaymentRefundRetryInput,
    @Ctx() context: PaymentsContext,
  ) {
    return toPayload(await context.service.retryRefund(callerWithKey(context, idempotencyKey), id), explain);
  }
}
