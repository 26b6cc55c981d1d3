import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { MoneyType } from '#kit';
import type { Invoice } from '../../domain/invoice';
import type { OrdersContext } from '../context';
import { InvoiceType } from '../types/invoice';
import { orderOf } from './order-line';
import { inCurrency } from './order-sums';

/** What of an invoice is worked out. */
@Resolver(() => InvoiceType)
export class InvoiceFields {
  @FieldResolver(() => MoneyType)
  async amount(@Root() invoice: Invoice, @Ctx() context: OrdersContext): Promise<MoneyType> {
    return inCurrency((await orderOf(invoice, context)).currencyCode)(invoice.amountMinor);
  }

  @FieldResolver(() => String, { description: 'Where it is as a PDF; the address works for an hour.' })
  url(@Root() { id }: Invoice, @Ctx() { links, at }: OrdersContext): string {
    return links.invoiceUrl(id, at);
  }
}
