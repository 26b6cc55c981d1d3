import type { Locale } from '#contracts';
import { attachParticles } from './particles';

/**
 * Fill a sentence: `{name}` becomes the value of that name, and in Korean `{은/는}` the particle that fits the word
 * before it. An English value is written small inside a sentence and large at its beginning.
 * @throws RangeError when a value is missing.
 */
export function fillTemplate(template: string, locale: Locale, values: ReadonlyMap<string, string>): string {
  const filled = template.replace(PLACEHOLDER, (_, name: string, offset: number) => {
    const value = values.get(name);
    if (value === undefined) throw new RangeError(`nothing called "${name}" for "${template}"`);
    if (locale !== 'en' || name === 'name') return value;
    return offset === 0 || template.slice(0, offset).endsWith('. ') ? upperFirst(value) : value.toLowerCase();
  });
  return locale === 'ko' ? attachParticles(filled) : filled;
}

const PLACEHOLDER = /\{([a-z-]+)\}/g;

const upperFirst = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
