import { MaxLength } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { Allow, EMAIL_LENGTH } from '#kit';
import { PASSWORD_LENGTH } from '../../domain/password';
import type { AccountsContext } from '../context';
import { SessionPayload, toSessionPayload } from './session-payload';

@InputType({ description: 'What somebody signs in with.' })
class SignInInput {
  @Field(() => String)
  @MaxLength(EMAIL_LENGTH)
  email: string;

  @Field(() => String)
  @MaxLength(PASSWORD_LENGTH.max)
  password: string;
}

/** `Mutation.signIn` */
@Resolver()
export class SignInMutation {
  @Allow('public')
  @Mutation(() => SessionPayload, { nullable: true, description: 'Sign in, as a customer or as staff.' })
  async signIn(@Arg('input', () => SignInInput) input: SignInInput, @Ctx() context: AccountsContext) {
    return toSessionPayload(await context.service.signIn(input), context);
  }
}
