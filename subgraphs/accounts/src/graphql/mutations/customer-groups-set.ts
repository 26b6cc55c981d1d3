import { ArrayMaxSize } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { Allow, IdField, IsSlug, toPayload } from '#kit';
import type { AccountsContext } from '../context';
import { CustomerPayload } from './customer-payload';
import { explain } from './explain';

@InputType({ description: 'All groups that a customer is to be in.' })
class CustomerGroupsSetInput {
  @IdField()
  customerId: string;

  @Field(() => [String], { description: 'Words of your own, such as `wholesale`; at most 20.' })
  @ArrayMaxSize(20)
  @IsSlug({ each: true })
  groups: string[];
}

/** `Mutation.customerGroupsSet` */
@Resolver()
export class CustomerGroupsSetMutation {
  @Allow('accounts:write')
  @Mutation(() => CustomerPayload, {
    nullable: true,
    description: 'Put a customer into groups that promotions are made for; carts begun from now on know of it.',
  })
  async customerGroupsSet(
    @Arg('input', () => CustomerGroupsSetInput) { customerId, groups }: CustomerGroupsSetInput,
    @Ctx() { service }: AccountsContext,
  ) {
    return toPayload(await service.setGroups(customerId, groups), explain);
  }
}
