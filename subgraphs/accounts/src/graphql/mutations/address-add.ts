import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { Allow, PostalAddressInput, toPayload, toPostalAddress } from '#kit';
import { type AccountsContext, callerOf } from '../context';
import { AddressPayload } from './address-payload';
import { explain } from './explain';

@InputType({ description: 'An address to be.' })
class AddressAddInput extends PostalAddressInput {
  @Field(() => Boolean, { defaultValue: false, description: 'Make it the default one; the first always is.' })
  isDefault: boolean;
}

/** `Mutation.addressAdd` */
@Resolver()
export class AddressAddMutation {
  @Allow('customer')
  @Mutation(() => AddressPayload, { nullable: true, description: 'Add an address to those of the caller, at most 50.' })
  async addressAdd(@Arg('input', () => AddressAddInput) input: AddressAddInput, @Ctx() context: AccountsContext) {
    const { service } = context;
    return toPayload(await service.addAddress(callerOf(context), toPostalAddress(input), input.isDefault), explain);
  }
}
