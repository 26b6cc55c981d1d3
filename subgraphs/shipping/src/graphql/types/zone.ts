import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { ConnectionOf } from '#kit';

/** A zone as the graph shows it. */
@Directive('@key(fields: "id")')
@ObjectType('ShippingZone', { description: 'Countries that the same methods ship to.' })
export class ShippingZoneType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Unique, for people; never changes.' })
  code: string;

  @Field(() => [String], { description: 'ISO 3166-1 alpha-2, each once, in order.' })
  countryCodes: string[];

  @Field(() => Int, { description: 'Grows with every edit; give it back as `expectedVersion`.' })
  version: number;
}

/** See ConnectionOf. */
export const ShippingZoneConnection = ConnectionOf('ShippingZone', () => ShippingZoneType);
