import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime, enumOf } from '#kit';
import type { ReservationState } from '../../domain/reservation-state';

/** A reservation's state as the graph's enum; schema.ts keeps it from clients. */
const ReservationStateEnum = enumOf<ReservationState>('ReservationState', {
  ACTIVE: 'Units are set aside.',
  COMMITTED: 'They are sold, and allocated.',
  RELEASED: 'They were given back.',
  EXPIRED: 'Nobody came in time, and they went back by themselves.',
});

/** A reservation as services see it. */
@Directive('@inaccessible')
@Directive('@key(fields: "id")')
@ObjectType('Reservation', { description: 'Units set aside for somebody, for a while; services only.' })
export class ReservationType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'A cart.' })
  owner: string;

  @Field(() => String, { description: 'The slug of the channel.' })
  channelSlug: string;

  @Field(() => ReservationStateEnum)
  state: ReservationState;

  @Field(() => DateTime)
  expiresAt: Date;

  @Field(() => DateTime)
  createdAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it left ACTIVE.' })
  settledAt?: Date | null;
}

/** Units of one level that a reservation holds, as services see them. */
@Directive('@inaccessible')
@ObjectType('ReservedUnits', { description: 'Units that a reservation holds in one warehouse.' })
export class ReservedUnitsType {
  @Field(() => Int)
  quantity: number;

  merchandiseId: string;
  warehouseId: string;
}
