import { MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import type { Locale } from '#contracts';
import { TranslationLocale } from '#kit';

/** A promotion's name in another language as the graph takes it. */
@InputType({ description: 'The name in another language; an empty one takes the translation back.' })
export class PromotionTranslationInput {
  @Field(() => TranslationLocale)
  locale: Locale;

  @Field(() => String)
  @MaxLength(200)
  name: string;
}
