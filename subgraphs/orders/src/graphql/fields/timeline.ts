import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { Allow, MoneyType } from '#kit';
import type { TimelineEntry } from '../../domain/timeline';
import type { OrdersContext } from '../context';
import { TimelineEntryType } from '../types/timeline';
import { orderOf } from './order-line';
import { inCurrency } from './order-sums';

/** What of something that happened is worked out. */
@Resolver(() => TimelineEntryType)
export class TimelineFields {
  @FieldResolver(() => MoneyType, { nullable: true, description: 'How much money it was, where it was money.' })
  async amount(@Root() entry: TimelineEntry, @Ctx() context: OrdersContext): Promise<MoneyType | null> {
    const { amountMinor } = entry.detail;
    return amountMinor === undefined ? null : inCurrency((await orderOf(entry, context)).currencyCode)(amountMinor);
  }

  @FieldResolver(() => ID, {
    nullable: true,
    description: 'What it is about, such as a shipment, a return or an invoice.',
  })
  subjectId(@Root() { detail }: TimelineEntry): string | null {
    return detail.subjectId ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'A reason, a note, a tracking number.' })
  text(@Root() { detail }: TimelineEntry): string | null {
    return detail.text ?? null;
  }

  @Allow('orders:read')
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Who did it, such as `staff:stf_…`, `guest` or `service:payments`; staff only.',
  })
  actor(@Root() { actor }: TimelineEntry): string {
    return actor;
  }
}
