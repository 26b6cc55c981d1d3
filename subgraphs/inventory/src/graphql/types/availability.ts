import { Field, Int, ObjectType } from 'type-graphql';
import type { WarehouseStock } from '../../domain/availability';
import { SHOWN_AT_MOST } from '../../domain/availability';

/** The availability of a thing as the graph shows it. */
@ObjectType('Availability', {
  description: 'Whether a thing can be had, in the warehouses that serve the channel in `x-channel`, or in all.',
})
export class AvailabilityType {
  @Field(() => Boolean)
  inStock: boolean;

  @Field(() => Int, {
    description: `How many can be had. Nobody but staff with \`inventory:read\` is told more than ${SHOWN_AT_MOST}.`,
  })
  quantity: number;

  @Field(() => Boolean, { description: 'Whether there are some, but only a few.' })
  isLow: boolean;

  @Field(() => Boolean, {
    description: 'Whether it can be had though none lies anywhere: it is sent once it comes in.',
  })
  isBackorder: boolean;

  merchandiseId: string;
  stock: readonly WarehouseStock[];
}
