import { Field, InputType } from 'type-graphql';
import { IsLine, IsPhone } from './rules';

/** The parts of an address that may be empty. */
@InputType()
export abstract class AddressExtras {
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
