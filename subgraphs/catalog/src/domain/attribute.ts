import type { Translated } from '#contracts';
import type { AttributeValue, Choice } from './product';

/** What an attribute's values are. */
export type AttributeType = 'TEXT' | 'NUMBER' | 'BOOLEAN' | 'ENUM';

/** Something that can be said about products, and filtered by. */
export interface Attribute extends Translated<'name'> {
  readonly code: string;
  readonly type: AttributeType;
  /** Unit of a NUMBER, such as `ml`; null when it counts things. */
  readonly unit: string | null;
  /** What an ENUM may be. */
  readonly choices: readonly Choice[];
}

/** Whether a value is one that the attribute can have. */
function fits({ type, choices }: Attribute, value: AttributeValue): boolean {
  switch (type) {
    case 'TEXT':
      return typeof value === 'string';
    case 'NUMBER':
      return typeof value === 'number' && Number.isFinite(value);
    case 'BOOLEAN':
      return typeof value === 'boolean';
    case 'ENUM':
      return choices.some(({ code }) => code === value);
  }
}

/** The codes of those values that name no attribute, or are not what their attribute is. */
export function misfits(values: Readonly<Record<string, AttributeValue>>, attributes: readonly Attribute[]): string[] {
  const byCode = new Map(attributes.map((attribute) => [attribute.code, attribute]));
  return Object.entries(values).flatMap(([code, value]) => {
    const attribute = byCode.get(code);
    return attribute && fits(attribute, value) ? [] : [code];
  });
}
