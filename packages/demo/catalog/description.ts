import type { Locale } from '#contracts';
import { createRandom } from '../chance/random';
import { fillTemplate } from '../language/template';
import { inEveryLanguage } from '../language/text';
import type { Leaf } from '../taxonomy/department';
import type { DemoAttributeValue } from '../types/catalog';
import type { DemoText } from '../types/text';
import type { Shelf } from './assortment';

/** Describe a product in four sentences: one of its department, two of its leaf, one of its department again. */
export function describeProduct(
  { department, leaf }: Shelf,
  ordinal: number,
  name: DemoText,
  attributes: readonly DemoAttributeValue[],
): DemoText {
  const random = createRandom('product description', ordinal);
  const opening = random.pick(department.openings);
  const middle = random.pickSome(leaf.sentences, 2);
  const templates = [opening, ...middle, random.pick(department.closings)];
  return inEveryLanguage((locale) => {
    const values = new Map([['name', name[locale]]]);
    for (const value of attributes) values.set(value.code, write(value, locale, leaf));
    return templates.map((template) => fillTemplate(template[locale], locale, values)).join(' ');
  });
}

function write(value: DemoAttributeValue, locale: Locale, leaf: Leaf): string {
  switch (value.type) {
    case 'TEXT':
      return value.text[locale];
    case 'NUMBER':
      return groupThousands(value.number);
    case 'BOOLEAN':
      return String(value.boolean);
    case 'ENUM': {
      const range = leaf.attributes.find(({ attribute }) => attribute.code === value.code);
      const choice = range?.attribute.choices.find(({ code }) => code === value.choice);
      return choice?.name[locale] ?? value.choice;
    }
  }
}

/** 12500 is written 12,500 in both languages. */
const groupThousands = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ',');
