import { Directive, Field, InputType, ObjectType } from 'type-graphql';
import type { PostalAddress } from '#contracts';
import { IsCountryCode } from './input';
import { IsLine, IsPhone } from './text-rules';

/** The graph's view of a postal address; frozen, so that every service may answer with it. */
@Directive('@shareable')
@ObjectType('PostalAddress', { description: 'Where something is sent, or whom an invoice is made out to.' })
export class PostalAddressType implements PostalAddress {
  @Field(() => String)
  readonly recipient: string;

  @Field(() => String, { nullable: true })
  readonly company: string | null;

  @Field(() => String)
  readonly line1: string;

  @Field(() => String, { nullable: true })
  readonly line2: string | null;

  @Field(() => String)
  readonly city: string;

  @Field(() => String, { nullable: true, description: 'State, province or county.' })
  readonly region: string | null;

  @Field(() => String, { nullable: true, description: 'Null where there are none.' })
  readonly postalCode: string | null;

  @Field(() => String, { description: 'ISO 3166-1 alpha-2.' })
  readonly countryCode: string;

  @Field(() => String, { nullable: true, description: 'E.164, such as `+49301234567`.' })
  readonly phone: string | null;
}

/** The parts of a postal address that may be empty. */
@InputType()
export abstract class PostalAddressExtras {
  @Field(() => String, { nullable: true })
  @IsLine(200)
  company?: string | null;

  @Field(() => String, { nullable: true })
  @IsLine(200)
  line2?: string | null;

  @Field(() => String, { nullable: true, description: 'State, province or county.' })
  @IsLine(100)
  region?: string | null;

  @Field(() => String, { nullable: true })
  @IsLine(20)
  postalCode?: string | null;

  @Field(() => String, { nullable: true, description: 'E.164, such as `+49301234567`.' })
  @IsPhone()
  phone?: string | null;
}

/** A postal address as it is written down; {@link toPostalAddress} makes one of it. */
@InputType('PostalAddressInput', { description: 'Where something is to be sent, or whom an invoice is made out to.' })
export class PostalAddressInput extends PostalAddressExtras {
  @Field(() => String)
  @IsLine(200)
  recipient: string;

  @Field(() => String)
  @IsLine(200)
  line1: string;

  @Field(() => String)
  @IsLine(100)
  city: string;

  @Field(() => String, { description: 'ISO 3166-1 alpha-2.' })
  @IsCountryCode()
  countryCode: string;
}

/** The address that was written down; what was left out is null. */
export function toPostalAddress(input: PostalAddressInput): PostalAddress {
  const { recipient, line1, city, countryCode } = input;
  const { company = null, line2 = null, region = null, postalCode = null, phone = null } = input;
  return { recipient, company, line1, line2, city, region, postalCode, countryCode, phone };
}
