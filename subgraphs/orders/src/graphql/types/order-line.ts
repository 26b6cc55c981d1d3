import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Decimal } from '#kit';

/** A chosen option as the graph shows it. */
@ObjectType({ description: 'What was chosen, such as `Size` and `42`, as it was called then.' })
export class OrderLineOption {
  @Field(() => String)
  name: string;

  @Field(() => String)
  value: string;
}

/** A line of an order as the graph shows it. */
@ObjectType('OrderLine', { description: 'A thing that was bought, as it was then.' })
export class OrderLineType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  sku: string;

  @Field(() => String, { description: 'With what was chosen.' })
  name: string;

  @Field(() => String)
  productName: string;

  @Field(() => String)
  productSlug: string;

  @Field(() => [OrderLineOption])
  options: readonly OrderLineOption[];

  @Field(() => String, { nullable: true })
  imageUrl: string | null;

  @Field(() => Int)
  quantity: number;

  @Field(() => Decimal)
  taxPercent: string;
}

/** How many units of a line a warehouse sends, as the graph shows it. */
@ObjectType('OrderLineAllocation', { description: 'How many units of a line a warehouse sends; staff only.' })
export class OrderLineAllocationType {
  @Field(() => ID)
  warehouseId: string;

  @Field(() => Int)
  quantity: number;
}
