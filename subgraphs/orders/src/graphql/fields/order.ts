import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PostalAddress } from '#contracts';
import { FirstArgs, PostalAddressType } from '#kit';
import type { Invoice } from '../../domain/invoice';
import type { Order, OrderLine } from '../../domain/order';
import type { Return } from '../../domain/return';
import { TIMELINE, type TimelineEntry } from '../../domain/timeline';
import { type OrdersContext, seesAll } from '../context';
import type { Stub } from '../references';
import { InvoiceType } from '../types/invoice';
import { OrderType } from '../types/order';
import { OrderLineType } from '../types/order-line';
import { ReturnType } from '../types/return';
import { CustomerType } from '../types/stubs';
import { TimelineEntryType } from '../types/timeline';

/** What of an order is loaded besides. Whoever has the order may see all of it: whether they may was asked before. */
@Resolver(() => OrderType)
export class OrderFields {
  @FieldResolver(() => PostalAddressType, { nullable: true, description: 'Whom its invoice is made out to.' })
  billingAddress(@Root() { billingAddress, shippingAddress }: Order): PostalAddress | null {
    return billingAddress ?? shippingAddress;
  }

  @FieldResolver(() => CustomerType, { nullable: true, description: 'Null for a guest.' })
  customer(@Root() { customerId }: Order): Stub | null {
    return customerId === null ? null : { id: customerId };
  }

  @Directive('@inaccessible')
  @FieldResolver(() => Boolean, {
    description:
      'Always true. Services that add to orders require it: whoever may not see the order has none to add to.',
  })
  isVisible(): boolean {
    return true;
  }

  @FieldResolver(() => [OrderLineType])
  async lines(
    @Root() { id }: Order,
    @Args(() => FirstArgs) { first }: FirstArgs,
    @Ctx() { loaders }: OrdersContext,
  ): Promise<OrderLine[]> {
    return (await loaders.linesOf.load(id)).slice(0, first);
  }

  @FieldResolver(() => [TimelineEntryType], {
    description: 'What happened, the oldest first; staff see more of it than customers.',
  })
  async timeline(
    @Root() { id }: Order,
    @Args(() => FirstArgs) { first }: FirstArgs,
    @Ctx() context: OrdersContext,
  ): Promise<TimelineEntry[]> {
    const entries = await context.loaders.timelineOf.load(id);
    return entries.filter(({ kind }) => TIMELINE[kind].isPublic || seesAll(context)).slice(0, first);
  }

  @FieldResolver(() => [ReturnType], { description: 'What was sent back, or is to be; the oldest first.' })
  async returns(
    @Root() { id }: Order,
    @Args(() => FirstArgs) { first }: FirstArgs,
    @Ctx() { loaders }: OrdersContext,
  ): Promise<Return[]> {
    return (await loaders.returnsOf.load(id)).slice(0, first);
  }

  @FieldResolver(() => [InvoiceType], {
    description: 'Its invoice, issued seconds after it was bought, and its credit notes; the oldest first.',
  })
  async invoices(
    @Root() { id }: Order,
    @Args(() => FirstArgs) { first }: FirstArgs,
    @Ctx() { loaders }: OrdersContext,
  ): Promise<Invoice[]> {
    return (await loaders.invoicesOf.load(id)).slice(0, first);
  }
}
