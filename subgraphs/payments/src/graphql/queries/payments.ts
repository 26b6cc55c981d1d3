import { ValidateNested } from 'class-validator';
import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import { Allow, type Connection, IdField, PageArgs, toConnection } from '#kit';
import type { Payment } from '../../domain/payment';
import type { PaymentsContext } from '../context';
import { PaymentConnection, PaymentType } from '../types/payment';
import { PaymentWhere } from '../types/where';

@ArgsType()
class PaymentArgs {
  @IdField()
  id: string;
}

@ArgsType()
class PaymentsArgs extends PageArgs {
  @Field(() => PaymentWhere, { nullable: true })
  @ValidateNested()
  where?: PaymentWhere | null;
}

/** `Query.payments` and `Query.payment` */
@Resolver()
export class PaymentQueries {
  @Allow('payments:read')
  @Query(() => PaymentConnection, { nullable: true, description: 'The newest first.' })
  async payments(
    @Args(() => PaymentsArgs) { where, ...request }: PaymentsArgs,
    @Ctx() { store }: PaymentsContext,
  ): Promise<Connection<Payment>> {
    const filter = where ?? {};
    const page = await store.pageOfPayments(filter, request);
    return toConnection(
      page,
      (payment) => payment,
      () => store.countPayments(filter),
    );
  }

  @Allow('payments:read')
  @Query(() => PaymentType, { nullable: true })
  payment(@Args(() => PaymentArgs) { id }: PaymentArgs, @Ctx() { loaders }: PaymentsContext): Promise<Payment | null> {
    return loaders.payment.load(id);
  }
}
