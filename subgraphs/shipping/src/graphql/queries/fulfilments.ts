import { Arg, Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { Allow, type Connection, PageArgs, toConnection } from '#kit';
import type { Fulfilment } from '../../domain/fulfilment';
import type { ShippingContext } from '../context';
import { FulfilmentConnection, FulfilmentType } from '../types/fulfilment';

@ArgsType()
class FulfilmentsArgs extends PageArgs {
  @Field(() => Boolean, { defaultValue: true, description: 'Only those of which something is left to pack.' })
  unpacked: boolean;
}

/** `Query.fulfilments` and `Query.fulfilment` */
@Resolver()
export class FulfilmentQueries {
  @Allow('shipping:read')
  @Query(() => FulfilmentConnection, { nullable: true, description: 'What is to be sent, the oldest order first.' })
  async fulfilments(
    @Args(() => FulfilmentsArgs) { unpacked, ...request }: FulfilmentsArgs,
    @Ctx() { store }: ShippingContext,
  ): Promise<Connection<Fulfilment>> {
    const page = await store.pageOfFulfilments({ unpacked }, request);
    return toConnection(
      page,
      (fulfilment) => fulfilment,
      () => store.countFulfilments({ unpacked }),
    );
  }

  @Allow('shipping:read')
  @Query(() => FulfilmentType, { nullable: true, description: 'What is to be sent of one order.' })
  fulfilment(
    @Arg('orderId', () => ID) orderId: string,
    @Ctx() { loaders }: ShippingContext,
  ): Promise<Fulfilment | null> {
    return loaders.fulfilment.load(orderId);
  }
}
