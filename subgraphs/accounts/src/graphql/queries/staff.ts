import { Arg, Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { Allow, type Connection, PageArgs, toConnection } from '#kit';
import type { PersonOrderName } from '../../domain/person-order';
import type { Staff } from '../../domain/staff';
import type { AccountsContext } from '../context';
import { findStaff } from '../references';
import { PersonOrderEnum } from '../types/person-order';
import { StaffConnection, StaffType } from '../types/staff';

@ArgsType()
class StaffListArgs extends PageArgs {
  @Field(() => PersonOrderEnum, { defaultValue: 'NAME_ASC' })
  orderBy: PersonOrderName;
}

/** `Query.staff` and `Query.staffList` */
@Resolver()
export class StaffQuery {
  @Allow('staff:manage')
  @Query(() => StaffType, { nullable: true, description: 'One member of staff.' })
  staff(@Arg('id', () => ID) id: string, @Ctx() context: AccountsContext): Promise<Staff | null> {
    return findStaff({ id }, context);
  }

  @Allow('staff:manage')
  @Query(() => StaffConnection, { nullable: true, description: 'All staff, also those who have left.' })
  async staffList(
    @Args(() => StaffListArgs) { orderBy, ...request }: StaffListArgs,
    @Ctx() { service }: AccountsContext,
  ): Promise<Connection<Staff>> {
    const list = service.listStaff();
    return toConnection(await list.page(orderBy, request), (staff) => staff, list.count);
  }
}
