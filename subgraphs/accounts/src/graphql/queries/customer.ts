import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Allow } from '#kit';
import type { Customer } from '../../domain/customer';
import type { AccountsContext } from '../context';
import { findCustomer } from '../references';
import { CustomerType } from '../types/customer';

/** `Query.customer` */
@Resolver()
export class CustomerQuery {
  @Allow('accounts:read')
  @Query(() => CustomerType, { nullable: true })
  customer(@Arg('id', () => ID) id: string, @Ctx() context: AccountsContext): Promise<Customer | null> {
    return findCustomer({ id }, context);
  }
}
