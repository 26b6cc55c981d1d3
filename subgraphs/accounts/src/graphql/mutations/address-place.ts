import { Arg, Ctx, InputType, Mutation, Resolver } from 'type-graphql';
import { Allow, IdField, toPayload } from '#kit';
import { type AccountsContext, callerOf } from '../context';
import { AddressPayload } from './address-payload';
import { explain } from './explain';

@InputType({ description: 'Which address.' })
class AddressRemoveInput {
  @IdField()
  id: string;
}

@InputType({ description: 'Which address.' })
class AddressSetDefaultInput {
  @IdField()
  id: string;
}

/** `Mutation.addressRemove` and `Mutation.addressSetDefault` */
@Resolver()
export class AddressPlaceMutations {
  @Allow('customer')
  @Mutation(() => AddressPayload, {
    nullable: true,
    description:
      "Remove one of the caller's addresses, and answer what it was. The one added last becomes the default.",
  })
  async addressRemove(
    @Arg('input', () => AddressRemoveInput) { id }: AddressRemoveInput,
    @Ctx() context: AccountsContext,
  ) {
    return toPayload(await context.service.removeAddress(callerOf(context), id), explain);
  }

  @Allow('customer')
  @Mutation(() => AddressPayload, { nullable: true, description: "Make one of the caller's addresses the default." })
  async addressSetDefault(
    @Arg('input', () => AddressSetDefaultInput) { id }: AddressSetDefaultInput,
    @Ctx() context: AccountsContext,
  ) {
    return toPayload(await context.service.setDefaultAddress(callerOf(context), id), explain);
  }
}
