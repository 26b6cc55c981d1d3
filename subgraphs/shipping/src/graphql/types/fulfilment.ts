import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { PostalAddress } from '#contracts';
import { ConnectionOf, DateTime, enumOf, PostalAddressType } from '#kit';
import type { Fulfilment } from '../../domain/fulfilment';

/** See its values. */
export const FulfilmentStateEnum = enumOf('FulfilmentState', {
  OPEN: 'It is to be sent, or was.',
  CANCELLED: 'It was called off before anything left.',
} satisfies Record<Fulfilment['state'], string>);

/** A line of a fulfilment as the graph shows it. */
@ObjectType('FulfilmentLine', { description: "So many of an order's line, from one warehouse." })
export class FulfilmentLineType {
  @Field(() => ID)
  orderLineId: string;

  @Field(() => ID)
  warehouseId: string;

  @Field(() => String)
  sku: string;

  @Field(() => String)
  name: string;

  @Field(() => Int)
  quantity: number;

  @Field(() => Int, { description: 'How many are in shipments that were not called off.' })
  planned: number;
}

/** A fulfilment as the graph shows it. */
@ObjectType('Fulfilment', { description: 'What is to be sent of an order.' })
export class FulfilmentType {
  @Field(() => ID)
  orderId: string;

  @Field(() => String, { nullable: true, description: "The order's number for people." })
  number: string | null;

  @Field(() => FulfilmentStateEnum)
  state: Fulfilment['state'];

  @Field(() => PostalAddressType, { nullable: true, description: 'Where to.' })
  address: PostalAddress | null;

  @Field(() => String, { nullable: true, description: 'Who is to carry it.' })
  carrier: string | null;

  @Field(() => [FulfilmentLineType])
  lines: FulfilmentLineType[];

  @Field(() => DateTime)
  createdAt: Date;
}

/** See ConnectionOf. */
export const FulfilmentConnection = ConnectionOf('Fulfilment', () => FulfilmentType);
