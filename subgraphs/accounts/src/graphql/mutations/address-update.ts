import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { Allow, given, IdField, IsCountryCode, IsLine, PostalAddressExtras, toPayload } from '#kit';
import { type AccountsContext, callerOf } from '../context';
import { AddressPayload } from './address-payload';
import { explain } from './explain';

@InputType({ description: 'What to change; what is left out stays as it is, and null empties what may be empty.' })
class AddressUpdateInput extends PostalAddressExtras {
  @IdField()
  id: string;

  @Field(() => String, { nullable: true })
  @IsLine(200)
  recipient?: string | null;

  @Field(() => String, { nullable: true })
  @IsLine(200)
  line1?: string | null;

  @Field(() => String, { nullable: true })
  @IsLine(100)
  city?: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2.' })
  @IsCountryCode()
  countryCode?: string | null;
}

/** `Mutation.addressUpdate` */
@Resolver()
export class AddressUpdateMutation {
  @Allow('customer')
  @Mutation(() => AddressPayload, { nullable: true, description: "Change one of the caller's addresses." })
  async addressUpdate(
    @Arg('input', () => AddressUpdateInput) { id, recipient, line1, city, countryCode, ...extras }: AddressUpdateInput,
    @Ctx() context: AccountsContext,
  ) {
    const changes = { ...given({ recipient, line1, city, countryCode }), ...extras };
    return toPayload(await context.service.updateAddress(callerOf(context), id, changes), explain);
  }
}
