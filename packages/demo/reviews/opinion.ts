import type { Locale } from '#contracts';
import { createRandom, type Random } from '../chance/random';
import { ENGLISH } from './phrases/english';
import { KOREAN } from './phrases/korean';
import type { Mood, ReviewPhrases } from './phrases/phrases';

/** Stars that ten customers give to a product that is loved, to one that is liked, and to one that is not quite. */
const LOVED = [1, 3, 4, 4, 5, 5, 5, 5, 5, 5] as const;
const LIKED = [2, 3, 4, 4, 4, 5, 5, 5, 5, 5] as const;
const MIDDLING = [1, 2, 3, 3, 4, 4, 4, 5, 5, 5] as const;

/** What products are, nine of them. */
const STANDINGS = [LOVED, LOVED, LOVED, LOVED, LIKED, LIKED, LIKED, LIKED, MIDDLING] as const;

const PHRASES: Readonly<Record<Locale, ReviewPhrases>> = { en: ENGLISH, ko: KOREAN };

/** How many stars a review gives to the `product`th product: each product has its own standing with customers. */
export function rate(product: number, random: Random): number {
  return random.pick<number>(createRandom('product standing', product).pick(STANDINGS));
}

/** What a review says. */
export interface Wording {
  readonly title: string;
  readonly body: string;
}

/** Write a review that fits its stars, about a product of a department. */
export function writeReview(rating: number, departmentSlug: string, locale: Locale, random: Random): Wording {
  const phrases = PHRASES[locale];
  const mood = MOODS[rating - 1] ?? 'bad';
  const praise = phrases.praise[departmentSlug] ?? [];
  const blame = phrases.blame[departmentSlug] ?? [];
  const [fewestPraise, mostPraise, fewestBlame, mostBlame] = POINTS[mood];
  const body = [
    random.pick(phrases.openings[mood]),
    ...random.pickSome(praise, random.between(fewestPraise, mostPraise)),
    ...random.pickSome(blame, random.between(fewestBlame, mostBlame)),
    ...(random.chance(0.7) ? [random.pick(phrases.endings[mood])] : []),
  ].join(' ');
  return { title: random.pick(phrases.titles[mood]), body };
}

/** Write what moderation turns down. */
export function writeUnfit(locale: Locale, random: Random): Wording {
  return random.pick(PHRASES[locale].unfit);
}

const MOODS: readonly Mood[] = ['bad', 'bad', 'mixed', 'good', 'great'];

/** How many points for and against a review makes: fewest and most of each. */
const POINTS: Readonly<Record<Mood, readonly [number, number, number, number]>> = {
  great: [1, 3, 0, 0],
  good: [1, 2, 0, 1],
  mixed: [1, 1, 1, 1],
  bad: [0, 0, 1, 2],
};
