import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { CurrencyCode as Currency, PostalAddress } from '#contracts';
import { ConnectionOf, CurrencyCode, DateTime, PostalAddressType } from '#kit';
import type { FulfilmentStatus } from '../../domain/fulfilment-status';
import type { OrderStatus } from '../../domain/order-status';
import type { PaymentStatus } from '../../domain/payment-status';
import { FulfilmentStatusEnum, OrderStatusEnum, PaymentStatusEnum } from './statuses';

/** How an order is sent, as the graph shows it. */
@ObjectType({ description: 'How an order is sent, as it was chosen.' })
export class OrderShippingMethod {
  @Field(() => String)
  code: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  carrier: string;
}

/** An order as the graph shows it. */
@Directive('@key(fields: "id")')
@Directive('@key(fields: "number")')
@ObjectType('Order', {
  description:
    'What somebody bought, as it was then: names, prices, taxes and addresses never change with the catalog.',
})
export class OrderType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'For people, such as `100042-90`; its last two digits catch slips of the pen.' })
  number: string;

  @Field(() => OrderStatusEnum)
  status: OrderStatus;

  @Field(() => PaymentStatusEnum)
  paymentStatus: PaymentStatus;

  @Field(() => FulfilmentStatusEnum)
  fulfilmentStatus: FulfilmentStatus;

  @Field(() => String, { description: 'Where mails about it go.' })
  email: string;

  @Field(() => String, { description: 'The slug of the channel it was bought in.' })
  channel: string;

  @Field(() => String, { description: 'The language it was bought in.' })
  locale: string;

  @Field(() => CurrencyCode)
  currencyCode: Currency;

  @Field(() => Boolean, { description: 'Whether the amounts of its lines have the tax in them.' })
  taxIncluded: boolean;

  @Field(() => PostalAddressType, { nullable: true })
  shippingAddress: PostalAddress | null;

  @Field(() => OrderShippingMethod, { nullable: true })
  shippingMethod: OrderShippingMethod | null;

  @Field(() => DateTime)
  createdAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was bought.' })
  confirmedAt: Date | null;

  @Field(() => DateTime, { nullable: true })
  completedAt: Date | null;

  @Field(() => DateTime, { nullable: true })
  cancelledAt: Date | null;
}

/** See ConnectionOf. */
export const OrderConnection = ConnectionOf('Order', () => OrderType);
