import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { ConnectionOf, DateTime, enumOf } from '#kit';
import type { ParcelState, ShipmentState } from '../../domain/shipment';

/** See its values. */
export const ShipmentStateEnum = enumOf('ShipmentState', {
  CREATED: 'It is being packed.',
  DISPATCHED: 'It left the warehouse.',
  DELIVERED: 'All of it arrived.',
  FAILED: 'A package of it was lost, or is on its way back.',
  CANCELLED: 'It was called off before it left.',
} satisfies Record<ShipmentState, string>);

/** See its values. */
const ParcelStateEnum = enumOf('ParcelState', {
  UNLABELLED: 'The carrier does not know of it yet.',
  LABELLED: 'It is ready for the carrier.',
  IN_TRANSIT: 'It is on its way.',
  DELIVERED: 'It arrived.',
  LOST: 'The carrier cannot find it.',
  RETURNED: 'It is on its way back, or has come back.',
} satisfies Record<ParcelState, string>);

/** A package as the graph shows it. */
@ObjectType('Parcel', { description: 'One package of a shipment.' })
export class ParcelType {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  weightGrams: number;

  @Field(() => ParcelStateEnum)
  state: ParcelState;

  @Field(() => String, { nullable: true })
  trackingNumber: string | null;

  @Field(() => String, { nullable: true, description: "The carrier's page that shows where it is." })
  trackingUrl: string | null;
}

/** A line of a shipment as the graph shows it. */
@ObjectType('ShipmentLine', { description: "So many of an order's line." })
export class ShipmentLineType {
  @Field(() => ID)
  orderLineId: string;

  @Field(() => Int)
  quantity: number;
}

/** A shipment as the graph shows it. */
@Directive('@key(fields: "id")')
@ObjectType('Shipment', { description: 'What leaves a warehouse together: an order, or a part of one.' })
export class ShipmentType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Who carries it.' })
  carrier: string;

  @Field(() => ShipmentStateEnum)
  state: ShipmentState;

  @Field(() => [ShipmentLineType])
  lines: ShipmentLineType[];

  @Field(() => [ParcelType], { description: 'Its packages, at most 20.' })
  parcels: ParcelType[];

  @Field(() => DateTime)
  createdAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it left.' })
  dispatchedAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it arrived, was called off, or failed.' })
  settledAt: Date | null;
}

/** See ConnectionOf. */
export const ShipmentConnection = ConnectionOf('Shipment', () => ShipmentType);
