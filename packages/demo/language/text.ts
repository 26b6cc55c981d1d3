import { LOCALES } from '#contracts';
import type { DemoText } from '../types/text';

/** A text in English and Korean. */
export function text(en: string, ko: string): DemoText {
  return { en, ko };
}

/**
 * Pair up two lists of words separated by commas: `words('Light, Warm', '가벼운, 따뜻한')`.
 * @throws RangeError when the lists differ in length.
 */
export function words(en: string, ko: string): DemoText[] {
  const korean = ko.split(', ');
  const english = en.split(', ');
  if (english.length !== korean.length) throw new RangeError(`not word for word: "${en}" and "${ko}"`);
  return english.map((word, index) => text(word, korean[index] ?? ''));
}

/** Make a text in every language by one rule. */
export function inEveryLanguage(rule: (locale: keyof DemoText) => string): DemoText {
  return Object.fromEntries(LOCALES.map((locale) => [locale, rule(locale)])) as DemoText;
}
