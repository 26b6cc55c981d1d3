import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { Allow } from '#kit';
import type { Profile } from '../../domain/customer';
import type { AccountsContext } from '../context';

@ObjectType('CustomerProfile', { description: 'What services that sell need to know of a customer.' })
class CustomerProfileType implements Profile {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  email: string;

  @Field(() => String)
  firstName: string;

  @Field(() => String)
  lastName: string;

  @Field(() => [String])
  groups: string[];
}

/** `Query.customerProfile` */
@Resolver()
export class CustomerProfileQuery {
  @Allow('service:checkout')
  @Query(() => CustomerProfileType, { nullable: true, description: 'Null for one who is not there.' })
  async customerProfile(
    @Arg('id', () => ID) id: string,
    @Ctx() { service }: AccountsContext,
  ): Promise<Profile | undefined> {
    return service.profileOf(id);
  }
}
