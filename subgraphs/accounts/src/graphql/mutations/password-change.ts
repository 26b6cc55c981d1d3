import { MaxLength } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { Allow } from '#kit';
import { PASSWORD_LENGTH } from '../../domain/password';
import { type AccountsContext, callerOf } from '../context';
import { IsNewPassword } from './rules';
import { SessionPayload, toSessionPayload } from './session-payload';

@InputType({ description: 'The password of before, and the one to be.' })
class PasswordChangeInput {
  @Field(() => String)
  @MaxLength(PASSWORD_LENGTH.max)
  currentPassword: string;

  @Field(() => String, { description: '10 to 200 characters that are not easy to guess.' })
  @IsNewPassword()
  newPassword: string;
}

/** `Mutation.passwordChange` */
@Resolver()
export class PasswordChangeMutation {
  @Allow('customer', 'staff')
  @Mutation(() => SessionPayload, {
    nullable: true,
    description: "Change the caller's password. All their sessions end, and the caller goes on in the one answered.",
  })
  async passwordChange(
    @Arg('input', () => PasswordChangeInput) { currentPassword, newPassword }: PasswordChangeInput,
    @Ctx() context: AccountsContext,
  ) {
    const outcome = await context.service.changePassword(callerOf(context), currentPassword, newPassword);
    return toSessionPayload(outcome, context);
  }
}
