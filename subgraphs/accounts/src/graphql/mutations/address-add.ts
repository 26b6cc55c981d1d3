import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { Allow, IsCountryCode, toPayload } from '#kit';
import { type AccountsContext, callerOf } from '../context';
import { AddressExtras } from './address-extras';
import { AddressPayload } from './address-payload';
import { explain } from './explain';
import { IsLine } from './rules';

@InputType({ description: 'An address to be.' })
class AddressAddInput extends AddressExtras {
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

  @Field(() => Boolean, { defaultValue: false, description: 'Make it the default one; the first always is.' })
  isDefault: boolean;
}

/** `Mutation.addressAdd` */
@Resolver()
export class AddressAddMutation {
  @Allow('customer')
  @Mutation(() => AddressPayload, { nullable: true, description: 'Add an address to those of the caller, at most 50.' })
  async addressAdd(
    @Arg('input', () => AddressAddInput) { isDefault, ...input }: AddressAddInput,
    @Ctx() context: AccountsContext,
  ) {
    const { recipient, line1, city, countryCode } = input;
    const { company = null, line2 = null, region = null, postalCode = null, phone = null } = input;
    const text = { recipient, company, line1, line2, city, region, postalCode, countryCode, phone };
    return toPayload(await context.service.addAddress(callerOf(context), text, isDefault), explain);
  }
}
