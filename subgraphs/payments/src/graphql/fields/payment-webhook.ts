import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Payment } from '../../domain/payment';
import type { ReceivedWebhook } from '../../store/webhooks';
import type { PaymentsContext } from '../context';
import { PaymentType } from '../types/payment';
import { PaymentWebhookType } from '../types/payment-webhook';

/** What of a webhook is worked out. */
@Resolver(() => PaymentWebhookType)
export class PaymentWebhookFields {
  @FieldResolver(() => PaymentType, { nullable: true, description: 'The payment it was about.' })
  async payment(@Root() { paymentId }: ReceivedWebhook, @Ctx() { loaders }: PaymentsContext): Promise<Payment | null> {
    return paymentId === null ? null : loaders.payment.load(paymentId);
  }
}
