import { text } from '../language/text';
import type { DemoAttribute, DemoAttributeType } from '../types/catalog';
import type { DemoText } from '../types/text';

/** An attribute whose type, and whose choices, the compiler knows. */
export interface Attribute<Type extends DemoAttributeType, Code extends string = string> extends DemoAttribute {
  readonly type: Type;
  readonly choices: readonly { readonly code: Code; readonly name: DemoText }[];
}

/** What products of one kind may say for an attribute. */
export type AttributeRange =
  | { readonly kind: 'choice'; readonly attribute: Attribute<'ENUM'>; readonly codes: readonly string[] }
  | { readonly kind: 'number'; readonly attribute: Attribute<'NUMBER'>; readonly steps: NumberSteps }
  | { readonly kind: 'boolean'; readonly attribute: Attribute<'BOOLEAN'>; readonly probability: number }
  | { readonly kind: 'text'; readonly attribute: Attribute<'TEXT'>; readonly texts: readonly DemoText[] };

interface NumberSteps {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Define an attribute with a closed list of values, from a table of their names. */
export function choiceOf<Code extends string>(
  code: string,
  name: DemoText,
  rows: Readonly<Record<Code, readonly [en: string, ko: string]>>,
): Attribute<'ENUM', Code> {
  const codes = Object.keys(rows) as Code[];
  const choices = codes.map((choice) => {
    const [en, ko] = rows[choice];
    return { code: choice, name: text(en, ko) };
  });
  return { code, type: 'ENUM', name, unit: null, choices };
}

/** Define an attribute that is a number of some unit, or a count when there is none. */
export function numberOf(code: string, name: DemoText, unit: string | null = null): Attribute<'NUMBER'> {
  return { code, type: 'NUMBER', name, unit, choices: [] };
}

/** Define an attribute that holds or does not. */
export function yesOrNo(code: string, name: DemoText): Attribute<'BOOLEAN'> {
  return { code, type: 'BOOLEAN', name, unit: null, choices: [] };
}

/** Define an attribute that is said in words. */
export function wordsOf(code: string, name: DemoText): Attribute<'TEXT'> {
  return { code, type: 'TEXT', name, unit: null, choices: [] };
}

/** Products have one of these choices. */
export function oneOf<Code extends string>(
  attribute: Attribute<'ENUM', Code>,
  ...codes: readonly [Code, ...Code[]]
): AttributeRange {
  return { kind: 'choice', attribute, codes };
}

/** Products have a number from `min` to `max` in steps. */
export function within(attribute: Attribute<'NUMBER'>, min: number, max: number, step = 1): AttributeRange {
  return { kind: 'number', attribute, steps: { min, max, step } };
}

/** It holds for a product with this probability. */
export function sometimes(attribute: Attribute<'BOOLEAN'>, probability: number): AttributeRange {
  return { kind: 'boolean', attribute, probability };
}

/** It holds for every product. */
export function always(attribute: Attribute<'BOOLEAN'>): AttributeRange {
  return sometimes(attribute, 1);
}

/** Products say one of these texts. */
export function saying(attribute: Attribute<'TEXT'>, ...texts: readonly DemoText[]): AttributeRange {
  return { kind: 'text', attribute, texts };
}
