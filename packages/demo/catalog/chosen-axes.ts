import { createRandom, type Random } from '../chance/random';
import type { Leaf } from '../taxonomy/department';
import type { Axis, Option, OptionValue } from '../taxonomy/option';

/** An option with the values one product comes in. */
export interface ChosenAxis {
  readonly option: Option;
  readonly values: readonly OptionValue[];
}

/** The most variants a product has. */
const MOST_VARIANTS = 12;

/** In what the `ordinal`th product comes: as many values of each option as leave it at {@link MOST_VARIANTS} variants. */
export function chooseAxes(leaf: Leaf, ordinal: number): ChosenAxis[] {
  const random = createRandom('product options', ordinal);
  let room = MOST_VARIANTS;
  return leaf.axes.map((axis) => {
    const count = Math.min(random.between(axis.fewest, axis.most), room);
    room = Math.floor(room / count);
    return { option: axis.option, values: chooseValues(axis, count, random) };
  });
}

function chooseValues({ option, values }: Axis, count: number, random: Random): readonly OptionValue[] {
  if (option.comesIn === 'selection') return random.pickSome(values, count);
  const start = random.below(Math.max(1, values.length - count + 1));
  return values.slice(start, start + count);
}

/** Every combination of one value per axis; the last axis turns fastest. */
export function combinationsOf(axes: readonly ChosenAxis[]): OptionValue[][] {
  return axes.reduce<OptionValue[][]>(
    (combinations, { values }) => combinations.flatMap((chosen) => values.map((value) => [...chosen, value])),
    [[]],
  );
}
