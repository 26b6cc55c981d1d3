import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Allow } from '#kit';
import type { Address } from '../../domain/address';
import type { AccountsContext } from '../context';
import { findAddress } from '../references';
import { AddressType } from '../types/address';

/** `Query.address` */
@Resolver()
export class AddressQuery {
  @Allow('customer', 'accounts:read')
  @Query(() => AddressType, {
    nullable: true,
    description: "One of the caller's addresses; of any customer's, for staff.",
  })
  address(@Arg('id', () => ID) id: string, @Ctx() context: AccountsContext): Promise<Address | null> {
    return findAddress({ id }, context);
  }
}
