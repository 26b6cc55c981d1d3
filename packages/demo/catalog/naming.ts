import { at, createRandom } from '../chance/random';
import { strideThrough } from '../chance/stride';
import { inEveryLanguage } from '../language/text';
import type { Leaf } from '../taxonomy/department';
import { SERIES } from '../taxonomy/phrases';
import type { DemoChoice } from '../types/catalog';
import type { DemoText } from '../types/text';

/** A product's name, and the choice it is named after, if it is. */
export interface Naming {
  readonly name: DemoText;
  readonly choice: DemoChoice | null;
}

const GOLDEN_SECTION = 0.618;

/**
 * Name the `rank`th product of a leaf: series, descriptor, noun. Every combination comes once, in scattered order,
 * before any comes again; then the second generation begins, and says so.
 */
export function nameOf(leaf: Leaf, rank: number): Naming {
  const series = leaf.series ?? SERIES;
  const descriptors = descriptorsOf(leaf);
  const total = series.length * descriptors.length * leaf.nouns.length;
  const stride = strideThrough(total, Math.round(total * GOLDEN_SECTION));
  const combination = (createRandom(`names of ${leaf.slug}`).below(total) + (rank % total) * stride) % total;
  const first = at(series, combination % series.length);
  const rest = Math.floor(combination / series.length);
  const { name: second, choice } = at(descriptors, rest % descriptors.length);
  const third = at(leaf.nouns, Math.floor(rest / descriptors.length));
  const generation = rank < total ? '' : ` ${Math.floor(rank / total) + 1}`;
  return {
    name: inEveryLanguage((locale) => `${first[locale]} ${second[locale]} ${third[locale]}${generation}`),
    choice,
  };
}

/** Plain descriptors, and the choices products of this leaf may be named after. */
function descriptorsOf({ descriptors, namedAfter, attributes }: Leaf): { name: DemoText; choice: DemoChoice | null }[] {
  const range = attributes.find(({ attribute }) => attribute === namedAfter);
  const codes = range?.kind === 'choice' ? range.codes : [];
  const choices = namedAfter?.choices.filter(({ code }) => codes.includes(code)) ?? [];
  return [
    ...choices.map((choice) => ({ name: choice.name, choice })),
    ...descriptors.map((name) => ({ name, choice: null })),
  ];
}
