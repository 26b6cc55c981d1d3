import { ValidateNested } from 'class-validator';
import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import { Allow, type Connection, PageArgs, toConnection } from '#kit';
import type { Customer } from '../../domain/customer';
import type { PersonOrderName } from '../../domain/person-order';
import type { AccountsContext } from '../context';
import { CustomerConnection } from '../types/customer';
import { CustomerWhere } from '../types/customer-where';
import { PersonOrderEnum } from '../types/person-order';

@ArgsType()
class CustomersArgs extends PageArgs {
  @Field(() => CustomerWhere, { nullable: true })
  @ValidateNested()
  where?: CustomerWhere | null;

  @Field(() => PersonOrderEnum, { defaultValue: 'NEWEST' })
  orderBy: PersonOrderName;
}

/** `Query.customers` */
@Resolver()
export class CustomersQuery {
  @Allow('accounts:read')
  @Query(() => CustomerConnection, { nullable: true })
  async customers(
    @Args(() => CustomersArgs) { where, orderBy, ...request }: CustomersArgs,
    @Ctx() { service }: AccountsContext,
  ): Promise<Connection<Customer>> {
    const list = service.listCustomers(where ?? {});
    return toConnection(await list.page(orderBy, request), (customer) => customer, list.count);
  }
}
