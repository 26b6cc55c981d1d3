import type { DemoShape } from '../types/catalog';
import type { DemoText } from '../types/text';
import type { Attribute, AttributeRange } from './attribute';
import type { Axis } from './option';

/** A top-level category. Sentences are templates for `fillTemplate`, in which `{name}` is the product's name. */
export interface Department {
  readonly slug: string;
  /** First part of its SKUs: three capitals. */
  readonly code: string;
  readonly name: DemoText;
  readonly about: DemoText;
  /** First and last sentences of its descriptions. */
  readonly openings: readonly DemoText[];
  readonly closings: readonly DemoText[];
  readonly groups: readonly Group[];
}

/** A category between department and leaf. */
export interface Group {
  readonly slug: string;
  readonly name: DemoText;
  readonly about: DemoText;
  readonly leaves: readonly Leaf[];
}

/** A category that has products, and everything needed to invent them. */
export interface Leaf {
  readonly slug: string;
  /** Second part of its SKUs: capitals, unique in its department. */
  readonly code: string;
  readonly name: DemoText;
  readonly about: DemoText;
  /** How many products it gets compared to others; default 2. */
  readonly share?: number;
  readonly taxClass?: TaxClassCode;
  readonly shape: DemoShape;
  /** Least and most that the plainest variant costs, in euro cents. */
  readonly price: readonly [least: number, most: number];
  /** Least and most grams. */
  readonly weight: readonly [least: number, most: number];
  readonly axes: readonly Axis[];
  readonly attributes: readonly AttributeRange[];
  /** A product is called series, then descriptor, then noun: Fjord Quilted Jacket. */
  readonly series?: readonly DemoText[];
  readonly descriptors: readonly DemoText[];
  readonly nouns: readonly DemoText[];
  /** Its choices serve as descriptors too, and the product then has that choice: Fjord Linen Shirt is of linen. */
  readonly namedAfter?: Attribute<'ENUM'>;
  /** Middle sentences of descriptions; `{code}` is the value of an attribute of this leaf. */
  readonly sentences: readonly DemoText[];
}

/** How the shop's things are taxed. */
export type TaxClassCode = 'standard' | 'reduced' | 'zero';
