import { MaxLength } from 'class-validator';
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Allow, toPayload } from '#kit';
import type { AccountsContext } from '../context';
import { AccountsError } from '../types/accounts-error';
import { explain } from './explain';

@InputType({ description: 'The session to end, by its latest refresh token.' })
class SignOutInput {
  @Field(() => String)
  @MaxLength(200)
  refreshToken: string;

  @Field(() => Boolean, { defaultValue: false, description: 'On all other devices too.' })
  everywhere: boolean;
}

@ObjectType()
class SignOutPayload {
  @Field(() => Int, { nullable: true, description: 'How many sessions ended; 0 when it had ended before.' })
  endedSessions?: number | null;

  @Field(() => [AccountsError], { description: 'Why nobody was signed out; empty when all went well.' })
  errors: AccountsError[];
}

/** `Mutation.signOut` */
@Resolver()
export class SignOutMutation {
  @Allow('public')
  @Mutation(() => SignOutPayload, {
    nullable: true,
    description: 'End a session. Its refresh token is worth nothing from then on; its access token expires in minutes.',
  })
  async signOut(
    @Arg('input', () => SignOutInput) { refreshToken, everywhere }: SignOutInput,
    @Ctx() { service }: AccountsContext,
  ): Promise<SignOutPayload> {
    const { value, errors } = toPayload(await service.signOut(refreshToken, everywhere), explain);
    return { endedSessions: value, errors };
  }
}
