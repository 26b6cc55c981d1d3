/** The languages the shop is written in; the first is the one every text exists in. */
export const LOCALES = ['en', 'ko'] as const;

/** A language tag from {@link LOCALES}. */
export type Locale = (typeof LOCALES)[number];

/** Whether `value` is a language the shop speaks. */
export function isLocale(value: string): value is Locale {
  return (LOCALES as readonly string[]).includes(value);
}

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether `value` can stand in a URL as it is: lower-case letters, digits and single hyphens, at most 120 characters. */
export function isSlug(value: string): boolean {
  return value.length <= 120 && SLUG.test(value);
}
