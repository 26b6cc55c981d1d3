import { MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import type { Locale } from '#contracts';
import { TranslationLocale } from '#kit';

/** Texts in another language as the graph takes them. */
@InputType({
  description: 'Texts in another language; what is left out stays, an empty text takes the translation back.',
})
export class TranslationInput {
  @Field(() => TranslationLocale)
  locale: Locale;

  @Field(() => String, { nullable: true })
  @MaxLength(200)
  name?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(5_000)
  description?: string | null;
}
