import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Locale } from '#contracts';
import { Allow, IsEmailAddress, IsLine, IsPhone } from '#kit';
import type { AccountsContext } from '../context';
import { IsLocale, IsNewPassword } from './rules';
import { SessionPayload, toSessionPayload } from './session-payload';

@InputType({ description: 'A customer to be.' })
class SignUpInput {
  @Field(() => String)
  @IsEmailAddress()
  email: string;

  @Field(() => String, { description: '10 to 200 characters that are not easy to guess.' })
  @IsNewPassword()
  password: string;

  @Field(() => String)
  @IsLine(100)
  firstName: string;

  @Field(() => String)
  @IsLine(100)
  lastName: string;

  @Field(() => String, {
    nullable: true,
    description: 'The language to write to them in; that of the request unless said.',
  })
  @IsLocale()
  locale?: Locale | null;

  @Field(() => String, { nullable: true, description: 'E.164, such as `+49301234567`.' })
  @IsPhone()
  phone?: string | null;
}

/** `Mutation.signUp` */
@Resolver()
export class SignUpMutation {
  @Allow('public')
  @Mutation(() => SessionPayload, { nullable: true, description: 'Become a customer, and be signed in.' })
  async signUp(
    @Arg('input', () => SignUpInput) { email, password, firstName, lastName, locale, phone }: SignUpInput,
    @Ctx() context: AccountsContext,
  ) {
    const profile = { firstName, lastName, locale: locale ?? context.locale, phone: phone ?? null };
    return toSessionPayload(await context.service.signUp({ email, password, ...profile }), context);
  }
}
