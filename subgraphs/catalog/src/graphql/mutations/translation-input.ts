import { MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { LOCALES, type Locale } from '#contracts';
import { enumOf } from '#kit';
import type { Translations } from '../../domain/text';

const [, ...others] = LOCALES;

/** The languages a text can be translated to: all but the first, which every text exists in. */
const TranslationLocale = enumOf('TranslationLocale', Object.fromEntries(others.map((locale) => [locale, ''])));

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

/** Translations as the domain keeps them. */
export function toTranslations(
  inputs: readonly TranslationInput[] | null | undefined,
): Translations<'name' | 'description'> {
  return Object.fromEntries(
    (inputs ?? []).map(({ locale, name, description }) => [
      locale,
      { ...(name != null && { name }), ...(description != null && { description }) },
    ]),
  );
}
