import { text } from '../language/text';
import type { DemoChoice } from '../types/catalog';
import type { DemoText } from '../types/text';

/** A value of an option as the taxonomy knows it. */
export interface OptionValue extends DemoChoice {
  /** Its part of a SKU. */
  readonly sku: string;
  /** What it does to price and weight: 1.2 is a fifth more. */
  readonly factor: number;
}

/** Something variants can differ in. */
export interface Option<Code extends string = string> {
  readonly code: string;
  readonly name: DemoText;
  readonly values: readonly (OptionValue & { readonly code: Code })[];
  /** Sizes come in a run (S, M, L), colours in any selection. */
  readonly comesIn: 'run' | 'selection';
}

/** An option of a kind of product: its products come in `fewest` to `most` of these values. */
export interface Axis {
  readonly option: Option;
  readonly values: readonly OptionValue[];
  readonly fewest: number;
  readonly most: number;
}

type ValueRow = readonly [sku: string, en: string, ko: string, factor?: number];

/** Define an option from a table of its values. */
export function option<Code extends string>(
  code: string,
  name: DemoText,
  comesIn: Option['comesIn'],
  rows: Readonly<Record<Code, ValueRow>>,
): Option<Code> {
  const codes = Object.keys(rows) as Code[];
  const values = codes.map((value) => {
    const [sku, en, ko, factor = 1] = rows[value];
    return { code: value, sku, name: text(en, ko), factor };
  });
  return { code, name, values, comesIn };
}

/** Let products vary along an option, restricted to the given values if there are any. */
export function axis<Code extends string>(
  along: Option<Code>,
  fewest: number,
  most: number,
  ...codes: readonly Code[]
): Axis {
  const values = codes.length === 0 ? along.values : along.values.filter(({ code }) => codes.includes(code));
  return { option: along, values, fewest, most };
}
