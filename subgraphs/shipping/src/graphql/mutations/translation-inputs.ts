import { MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import type { Locale } from '#contracts';
import { TranslationLocale } from '#kit';

/** See its description. */
@InputType({ description: 'A name in another language; an empty one takes the translation back.' })
export class ShippingNameInput {
  @Field(() => TranslationLocale)
  locale: Locale;

  @Field(() => String)
  @MaxLength(100)
  name: string;
}

/** See its description. */
@InputType({
  description: 'Texts in another language; what is left out stays, an empty one takes the translation back.',
})
export class ShippingTextsInput {
  @Field(() => TranslationLocale)
  locale: Locale;

  @Field(() => String, { nullable: true })
  @MaxLength(100)
  name?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(500)
  description?: string | null;
}
