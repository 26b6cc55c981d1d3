import { LOCALES, type Locale } from './language';

/** Texts of a record in languages other than the first: `{ ko: { name: '…' } }`. */
export type Translations<Field extends string> = Partial<Record<Locale, Partial<Record<Field, string>>>>;

/** A record whose texts stand on itself in the first language and in `translations` in the others. */
export type Translated<Field extends string> = Record<Field, string> & { readonly translations: Translations<Field> };

/** The text of a field in a language; in the first language where it is not translated. */
export function inLocale<Field extends string>(record: Translated<Field>, field: Field, locale: Locale): string {
  if (locale === LOCALES[0]) return record[field];
  return record.translations[locale]?.[field] || record[field];
}

/** Translations with some of them changed; an empty text takes a translation back. */
export function mergeTranslations<Field extends string>(
  current: Translations<Field>,
  changes: Translations<Field> = {},
): Translations<Field> {
  const locales = Object.keys({ ...current, ...changes }) as Locale[];
  return Object.fromEntries(locales.map((locale) => [locale, { ...current[locale], ...changes[locale] }])) as never;
}
