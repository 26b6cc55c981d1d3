import { MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { LOCALES, type Locale } from '#contracts';
import { enumOf } from '#kit';
import type { Translations } from '../../domain/text';

const [, ...others] = LOCALES;

/** The languages a text can be translated to: all but the first, which every text exists in. */
const TranslationLocale = enumOf('TranslationLocale', Object.fromEntries(others.map((locale) => [locale, ''])));

/** A name in another language as the graph takes it. */
@InputType({ description: 'A name in another language; an empty one takes the translation back.' })
export class NameTranslationInput {
  @Field(() => TranslationLocale)
  locale: Locale;

  @Field(() => String)
  @MaxLength(200)
  name: string;
}

/** Translations as the domain keeps them. */
export function toTranslations(inputs: readonly NameTranslationInput[] | null | undefined): Translations<'name'> {
  return Object.fromEntries((inputs ?? []).map(({ locale, name }) => [locale, { name }]));
}
