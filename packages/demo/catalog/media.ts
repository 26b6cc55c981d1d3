import type { Id } from '#contracts';
import { demoId } from '../chance/demo-id';
import { createRandom, type Random } from '../chance/random';
import { inEveryLanguage, text } from '../language/text';
import type { OptionValue } from '../taxonomy/option';
import { COLOUR, COLOUR_HEX, type ColourCode } from '../taxonomy/options/colours';
import type { DemoMedia } from '../types/catalog';
import type { DemoText } from '../types/text';
import { BACKDROPS } from './backdrops';
import type { ProductPlan } from './product-plan';

const MOST_MEDIA = 4;

/** Pictures of a product: one for each colour, or else one to three views, four at the most. */
export function mediaOf(plan: ProductPlan, name: DemoText): DemoMedia[] {
  const random = createRandom('product media', plan.ordinal);
  const [from, to] = random.pick(BACKDROPS);
  return subjectsOf(plan, random).map(({ hex, caption }, position) => ({
    id: mediumId(plan, position),
    productId: plan.id,
    position,
    alt: inEveryLanguage((locale) => `${name[locale]}, ${caption[locale]}`),
    seed: random.next(),
    palette: [from, to, hex],
    shape: plan.shelf.leaf.shape,
    label: name.en,
  }));
}

/** The picture that shows a variant: the one of its colour if there is one, else the main one. */
export function mediumShowing(plan: ProductPlan, chosen: readonly OptionValue[]): Id<'media'> {
  const position = coloursOf(plan).findIndex((colour) => chosen.includes(colour));
  return mediumId(plan, Math.max(0, position));
}

interface Subject {
  readonly hex: string;
  readonly caption: DemoText;
}

const VIEWS: readonly DemoText[] = [
  text('seen from the front', '앞모습'),
  text('seen from the side', '옆모습'),
  text('in detail', '세부 모습'),
];

function subjectsOf(plan: ProductPlan, random: Random): Subject[] {
  const shown = coloursOf(plan);
  if (shown.length > 0) return shown.map(({ code, name }) => ({ hex: COLOUR_HEX[code as ColourCode], caption: name }));
  const hex = random.pick(Object.values(COLOUR_HEX));
  return VIEWS.slice(0, random.between(1, VIEWS.length)).map((caption) => ({ hex, caption }));
}

function coloursOf({ axes }: ProductPlan): readonly OptionValue[] {
  const axis = axes.find(({ option }) => option.code === COLOUR.code);
  return axis?.values.slice(0, MOST_MEDIA) ?? [];
}

function mediumId({ ordinal, lifecycle }: ProductPlan, position: number): Id<'media'> {
  return demoId('media', ordinal * MOST_MEDIA + position, lifecycle.createdAt);
}
