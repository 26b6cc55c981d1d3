import { LOCALES, type Locale, type Translations } from '#contracts';
import { enumOf } from './enum';
import { given } from './input';

const [, ...others] = LOCALES;

/** The languages a text can be translated to: all but the first, which every text exists in. */
export const TranslationLocale = enumOf('TranslationLocale', Object.fromEntries(others.map((locale) => [locale, ''])));

/** Translations as a domain keeps them, of inputs that hold a language and texts in it; what is left out stays. */
export function toTranslations<Input extends { locale: Locale }>(
  inputs: readonly Input[] | null | undefined,
): Translations<Exclude<keyof Input & string, 'locale'>> {
  return Object.fromEntries((inputs ?? []).map(({ locale, ...texts }) => [locale, given(texts)])) as never;
}
