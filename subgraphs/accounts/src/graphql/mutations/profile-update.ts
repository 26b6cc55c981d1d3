import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Locale } from '#contracts';
import { Allow, given, IsLine, IsPhone, toPayload } from '#kit';
import { type AccountsContext, callerOf } from '../context';
import { CustomerPayload } from './customer-payload';
import { explain } from './explain';
import { IsLocale } from './rules';

@InputType({ description: 'What to change; what is left out stays as it is.' })
class ProfileUpdateInput {
  @Field(() => String, { nullable: true })
  @IsLine(100)
  firstName?: string | null;

  @Field(() => String, { nullable: true })
  @IsLine(100)
  lastName?: string | null;

  @Field(() => String, { nullable: true, description: 'The language to write to them in.' })
  @IsLocale()
  locale?: Locale | null;

  @Field(() => String, { nullable: true, description: 'E.164, such as `+49301234567`; null takes it away.' })
  @IsPhone()
  phone?: string | null;
}

/** `Mutation.profileUpdate` */
@Resolver()
export class ProfileUpdateMutation {
  @Allow('customer')
  @Mutation(() => CustomerPayload, { nullable: true, description: 'Change what the shop knows of the caller.' })
  async profileUpdate(
    @Arg('input', () => ProfileUpdateInput) { phone, ...changes }: ProfileUpdateInput,
    @Ctx() context: AccountsContext,
  ) {
    const profile = { ...given(changes), ...(phone !== undefined && { phone }) };
    return toPayload(await context.service.updateProfile(callerOf(context), profile), explain);
  }
}
