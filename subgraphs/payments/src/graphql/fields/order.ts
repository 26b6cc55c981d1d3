import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { FirstArgs } from '#kit';
import type { Payment } from '../../domain/payment';
import { maySee, type PaymentsContext } from '../context';
import type { OrderStub } from '../references';
import { OrderType } from '../types/order';
import { PaymentType } from '../types/payment';

/** What payments knows of an order. */
@Resolver(() => OrderType)
export class OrderFields {
  @Directive('@tag(name: "storefront")')
  @Directive('@requires(fields: "isVisible")')
  @FieldResolver(() => [PaymentType], {
    nullable: true,
    description:
      'Its payments, for whoever orders shows the order to and for staff with `payments:read`; for others there are none.',
  })
  async payments(
    @Root() { id, isVisible }: OrderStub,
    @Args(() => FirstArgs) { first }: FirstArgs,
    @Ctx() { loaders, principal }: PaymentsContext,
  ): Promise<Payment[]> {
    const payments = await loaders.paymentsOfOrder.load(id);
    // What staff see of an order does not say that they look after payments.
    const isShown = isVisible && principal.kind !== 'staff';
    return payments.filter((payment) => isShown || maySee(principal, payment)).slice(0, first);
  }
}
