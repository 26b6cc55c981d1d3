import { ArrayMaxSize } from 'class-validator';
import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import { Allow, type Connection, PageArgs, toConnection } from '#kit';
import type { Return } from '../../domain/return';
import type { ReturnState } from '../../domain/return-state';
import type { OrdersContext } from '../context';
import { ReturnConnection } from '../types/return';
import { ReturnStateEnum } from '../types/statuses';

@ArgsType()
class ReturnsArgs extends PageArgs {
  @Field(() => [ReturnStateEnum], { nullable: true, description: 'In one of these states; in any unless said.' })
  @ArrayMaxSize(10)
  states?: ReturnState[] | null;
}

/** `Query.returns` */
@Resolver()
export class ReturnsQuery {
  @Allow('orders:read')
  @Query(() => ReturnConnection, { nullable: true, description: 'All returns, the newest first.' })
  async returns(
    @Args(() => ReturnsArgs) { states, ...request }: ReturnsArgs,
    @Ctx() { service }: OrdersContext,
  ): Promise<Connection<Return>> {
    const list = service.listReturns(states ?? undefined);
    return toConnection(await list.page(request), (one) => one, list.count);
  }
}
