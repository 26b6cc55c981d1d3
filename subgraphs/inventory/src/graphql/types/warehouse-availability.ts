import { Field, Int, ObjectType } from 'type-graphql';

/** What can be had from one warehouse as the graph shows it. */
@ObjectType('WarehouseAvailability', { description: 'Whether a thing can be had from one warehouse.' })
export class WarehouseAvailabilityType {
  @Field(() => Boolean)
  inStock: boolean;

  @Field(() => Int, { description: 'How many; see `Availability.quantity`.' })
  quantity: number;

  warehouseId: string;
}
