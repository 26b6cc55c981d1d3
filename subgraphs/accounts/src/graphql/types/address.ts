import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { DateTime } from '#kit';

/** An address as the graph shows it. */
@Directive('@key(fields: "id")')
@ObjectType('Address', { description: "Where a customer's parcels go; to others it is not there." })
export class AddressType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  recipient: string;

  @Field(() => String, { nullable: true })
  company?: string | null;

  @Field(() => String)
  line1: string;

  @Field(() => String, { nullable: true })
  line2?: string | null;

  @Field(() => String)
  city: string;

  @Field(() => String, { nullable: true, description: 'State, province or county.' })
  region?: string | null;

  @Field(() => String, { nullable: true, description: 'Null where there are none.' })
  postalCode?: string | null;

  @Field(() => String, { description: 'ISO 3166-1 alpha-2.' })
  countryCode: string;

  @Field(() => String, { nullable: true, description: 'E.164, such as `+49301234567`.' })
  phone?: string | null;

  @Field(() => Boolean, { description: "True for one of a customer's addresses." })
  isDefault: boolean;

  @Field(() => DateTime)
  createdAt: Date;
}
