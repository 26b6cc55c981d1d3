import { createRandom, type Random } from '../chance/random';
import type { AttributeRange } from '../taxonomy/attribute';
import type { Leaf } from '../taxonomy/department';
import type { DemoAttributeValue, DemoChoice } from '../types/catalog';

/** What the `ordinal`th product says for each attribute of its leaf; `choice` is what it is named after. */
export function attributeValuesOf(leaf: Leaf, ordinal: number, choice: DemoChoice | null): DemoAttributeValue[] {
  const random = createRandom('product attributes', ordinal);
  return leaf.attributes.map((range) => {
    const value = draw(range, random);
    return choice && range.attribute === leaf.namedAfter ? { ...value, type: 'ENUM', choice: choice.code } : value;
  });
}

function draw(range: AttributeRange, random: Random): DemoAttributeValue {
  const { code } = range.attribute;
  switch (range.kind) {
    case 'choice':
      return { code, type: 'ENUM', choice: random.pick(range.codes) };
    case 'number': {
      const { min, max, step } = range.steps;
      return { code, type: 'NUMBER', number: min + random.between(0, Math.floor((max - min) / step)) * step };
    }
    case 'boolean':
      return { code, type: 'BOOLEAN', boolean: random.chance(range.probability) };
    case 'text':
      return { code, type: 'TEXT', text: random.pick(range.texts) };
  }
}
