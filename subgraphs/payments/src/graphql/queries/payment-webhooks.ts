import { ValidateNested } from 'class-validator';
import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import { Allow, type Connection, PageArgs, toConnection } from '#kit';
import type { ReceivedWebhook } from '../../store/webhooks';
import type { PaymentsContext } from '../context';
import { PaymentWebhookConnection } from '../types/payment-webhook';
import { PaymentWebhookWhere } from '../types/where';

@ArgsType()
class PaymentWebhooksArgs extends PageArgs {
  @Field(() => PaymentWebhookWhere, { nullable: true })
  @ValidateNested()
  where?: PaymentWebhookWhere | null;
}

/** `Query.paymentWebhooks` */
@Resolver()
export class PaymentWebhooksQuery {
  @Allow('payments:read')
  @Query(() => PaymentWebhookConnection, {
    nullable: true,
    description: 'What payment providers told by themselves, the newest first.',
  })
  async paymentWebhooks(
    @Args(() => PaymentWebhooksArgs) { where, ...request }: PaymentWebhooksArgs,
    @Ctx() { store }: PaymentsContext,
  ): Promise<Connection<ReceivedWebhook>> {
    const filter = where ?? {};
    const page = await store.pageOfWebhooks(filter, request);
    return toConnection(
      page,
      (webhook) => webhook,
      () => store.countWebhooks(filter),
    );
  }
}
