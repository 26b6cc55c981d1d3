import { MaxLength } from 'class-validator';
import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import { Allow, IdField } from '#kit';
import type { Order } from '../../domain/order';
import type { OrdersContext } from '../context';
import { findOrder } from '../references';
import { OrderType } from '../types/order';

@ArgsType()
class OrderArgs {
  @IdField()
  id: string;
}

@ArgsType()
class OrderByNumberArgs {
  @Field(() => String)
  @MaxLength(30)
  number: string;
}

@ArgsType()
class OrderByTokenArgs {
  @Field(() => String, { description: 'From the link in the mail, or as the checkout answered it.' })
  @MaxLength(1_000)
  token: string;
}

/** `Query.order`, `Query.orderByNumber` and `Query.orderByToken` */
@Resolver()
export class OrderQueries {
  @Allow('public')
  @Query(() => OrderType, { nullable: true, description: "One of the customer's own orders, or any for staff." })
  order(@Args(() => OrderArgs) { id }: OrderArgs, @Ctx() context: OrdersContext): Promise<Order | null> {
    return findOrder({ id }, context);
  }

  @Allow('public')
  @Query(() => OrderType, { nullable: true, description: "One of the customer's own orders, or any for staff." })
  orderByNumber(
    @Args(() => OrderByNumberArgs) { number }: OrderByNumberArgs,
    @Ctx() context: OrdersContext,
  ): Promise<Order | null> {
    return findOrder({ number }, context);
  }

  @Allow('public')
  @Query(() => OrderType, {
    nullable: true,
    description: 'The order that a link opens to whoever has it, for 90 days; null for a link that is too old.',
  })
  orderByToken(
    @Args(() => OrderByTokenArgs) { token }: OrderByTokenArgs,
    @Ctx() { service }: OrdersContext,
  ): Promise<Order | null> {
    return service.findByToken(token);
  }
}
