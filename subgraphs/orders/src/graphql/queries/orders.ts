import { ValidateNested } from 'class-validator';
import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import { Allow, type Connection, PageArgs, toConnection } from '#kit';
import type { Order } from '../../domain/order';
import type { OrderOrderName } from '../../domain/order-order';
import type { OrdersContext } from '../context';
import { OrderConnection } from '../types/order';
import { OrderOrderEnum } from '../types/order-order';
import { OrderWhere } from '../types/order-where';

@ArgsType()
class OrdersArgs extends PageArgs {
  @Field(() => OrderWhere, { nullable: true })
  @ValidateNested()
  where?: OrderWhere | null;

  @Field(() => OrderOrderEnum, { defaultValue: 'CREATED_AT_DESC' })
  orderBy: OrderOrderName;
}

/** `Query.orders` */
@Resolver()
export class OrdersQuery {
  @Allow('orders:read')
  @Query(() => OrderConnection, { nullable: true, description: 'All orders, those that are being bought included.' })
  async orders(
    @Args(() => OrdersArgs) { where, orderBy, ...request }: OrdersArgs,
    @Ctx() { service }: OrdersContext,
  ): Promise<Connection<Order>> {
    const list = service.listOrders(where ?? {});
    return toConnection(await list.page(orderBy, request), (order) => order, list.count);
  }
}
