import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Connection, PageArgs, toConnection } from '#kit';
import type { Order } from '../../domain/order';
import { isSelf, type OrdersContext, seesAll } from '../context';
import type { Stub } from '../references';
import { OrderConnection } from '../types/order';
import { CustomerType } from '../types/stubs';

/** What orders knows of a customer, for that customer and for staff: for anybody else there is nothing. */
@Resolver(() => CustomerType)
export class CustomerFields {
  @FieldResolver(() => OrderConnection, {
    nullable: true,
    description: 'What the customer bought, the newest first; null for anybody but the customer and staff.',
  })
  async orders(
    @Root() { id }: Stub,
    @Args(() => PageArgs) request: PageArgs,
    @Ctx() context: OrdersContext,
  ): Promise<Connection<Order> | null> {
    if (!isSelf(context, id) && !seesAll(context)) return null;
    const list = context.service.listOrdersOf(id);
    return toConnection(await list.page(request), (order) => order, list.count);
  }
}
