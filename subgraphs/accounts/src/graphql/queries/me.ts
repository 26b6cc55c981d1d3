import { Ctx, Query, Resolver } from 'type-graphql';
import { Allow } from '#kit';
import type { Customer } from '../../domain/customer';
import type { Person } from '../../domain/person';
import type { AccountsContext } from '../context';
import { findCustomer, findStaff } from '../references';
import { CustomerType } from '../types/customer';
import { ViewerUnion } from '../types/viewer';

/** `Query.me` and `Query.viewer` */
@Resolver()
export class MeQuery {
  @Allow('public')
  @Query(() => CustomerType, { nullable: true, description: 'The customer who is signed in; null for everybody else.' })
  async me(@Ctx() context: AccountsContext): Promise<Customer | null> {
    const { principal } = context;
    return principal.kind === 'customer' ? findCustomer(principal, context) : null;
  }

  @Allow('public')
  @Query(() => ViewerUnion, {
    nullable: true,
    description: 'Whoever is signed in, customer or staff; null for nobody.',
  })
  async viewer(@Ctx() context: AccountsContext): Promise<Person | null> {
    const { principal } = context;
    return principal.kind === 'staff' ? findStaff(principal, context) : this.me(context);
  }
}
