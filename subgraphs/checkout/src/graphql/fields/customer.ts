import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Cart } from '../../domain/cart';
import type { CheckoutContext } from '../context';
import { CartType } from '../types/cart';
import { CustomerType } from '../types/customer';

/** What checkout knows of a customer, for that customer alone: for anybody else there is nothing. */
@Resolver(() => CustomerType)
export class CustomerFields {
  @Directive('@tag(name: "storefront")')
  @FieldResolver(() => CartType, {
    nullable: true,
    description: 'The cart that the customer fills; null when there is none, and for anybody else.',
  })
  async activeCart(@Root() { id }: CustomerType, @Ctx() { principal, store }: CheckoutContext): Promise<Cart | null> {
    if (principal.kind !== 'customer' || principal.id !== id) return null;
    return (await store.findActiveCartOf(id)) ?? null;
  }
}
