import { MaxLength } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { Allow } from '#kit';
import type { AccountsContext } from '../context';
import { SessionPayload, toSessionPayload } from './session-payload';

@InputType({ description: 'The refresh token to exchange.' })
class TokenRefreshInput {
  @Field(() => String)
  @MaxLength(200)
  refreshToken: string;
}

/** `Mutation.tokenRefresh` */
@Resolver()
export class TokenRefreshMutation {
  @Allow('public')
  @Mutation(() => SessionPayload, {
    nullable: true,
    description:
      'Exchange a refresh token for new tokens. Each can be exchanged once: a second time is taken for theft and ends its session, so let requests that need a new token share one exchange.',
  })
  async tokenRefresh(
    @Arg('input', () => TokenRefreshInput) { refreshToken }: TokenRefreshInput,
    @Ctx() context: AccountsContext,
  ) {
    const outcome = await context.service.refreshToken(refreshToken);
    if (outcome.kind === 'token-reused')
      context.log.warn({ correlationId: context.correlationId }, 'a refresh token was used twice');
    return toSessionPayload(outcome, context);
  }
}
