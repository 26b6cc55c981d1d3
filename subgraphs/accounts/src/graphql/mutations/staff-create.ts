import { ArrayMaxSize, ArrayNotEmpty } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Role } from '#contracts';
import { Allow, IsEmailAddress, IsLine, toPayload } from '#kit';
import type { AccountsContext } from '../context';
import { RoleEnum } from '../types/role';
import { explain } from './explain';
import { IsNewPassword } from './rules';
import { StaffPayload } from './staff-payload';

@InputType({ description: 'Someone who begins to work here.' })
class StaffCreateInput {
  @Field(() => String)
  @IsEmailAddress()
  email: string;

  @Field(() => String, { description: 'To sign in with for the first time: 10 to 200 characters.' })
  @IsNewPassword()
  password: string;

  @Field(() => String)
  @IsLine(100)
  firstName: string;

  @Field(() => String)
  @IsLine(100)
  lastName: string;

  @Field(() => [RoleEnum])
  @ArrayNotEmpty()
  @ArrayMaxSize(10)
  roles: Role[];
}

/** `Mutation.staffCreate` */
@Resolver()
export class StaffCreateMutation {
  @Allow('staff:manage')
  @Mutation(() => StaffPayload, { nullable: true })
  async staffCreate(
    @Arg('input', () => StaffCreateInput) { email, password, firstName, lastName, roles }: StaffCreateInput,
    @Ctx() { service }: AccountsContext,
  ) {
    return toPayload(await service.createStaff({ email, password, firstName, lastName, roles }), explain);
  }
}
