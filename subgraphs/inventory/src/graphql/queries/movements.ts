import { ValidateNested } from 'class-validator';
import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import { Allow, type Connection, PageArgs, toConnection } from '#kit';
import type { Movement } from '../../domain/movement';
import type { InventoryContext } from '../context';
import { MovementConnection } from '../types/movement';
import { MovementWhere } from '../types/movement-where';

@ArgsType()
class MovementsArgs extends PageArgs {
  @Field(() => MovementWhere, { nullable: true })
  @ValidateNested()
  where?: MovementWhere | null;
}

/** `Query.movements` */
@Resolver()
export class MovementsQuery {
  @Allow('inventory:read')
  @Query(() => MovementConnection, {
    nullable: true,
    description: 'How stock came to be what it is, the newest first.',
  })
  async movements(
    @Args(() => MovementsArgs) { where, ...request }: MovementsArgs,
    @Ctx() { store }: InventoryContext,
  ): Promise<Connection<Movement>> {
    const filter = where ?? {};
    const page = await store.pageOfMovements(filter, request);
    return toConnection(
      page,
      (movement) => movement,
      () => store.countMovements(filter),
    );
  }
}
