import { MaxLength } from 'class-validator';
import { Field, Float, InputType } from 'type-graphql';
import { InvalidInputError } from '#kit';
import type { AttributeValue } from '../../domain/product';

/** A value of an attribute as the graph takes it. */
@InputType({ description: 'What a product says for an attribute; give the one part that fits its type.' })
export class AttributeValueInput {
  @Field(() => String)
  @MaxLength(60)
  code: string;

  @Field(() => String, { nullable: true, description: 'The text of a TEXT, or the code of the choice of an ENUM.' })
  @MaxLength(500)
  text?: string | null;

  @Field(() => Float, { nullable: true })
  number?: number | null;

  @Field(() => Boolean, { nullable: true })
  boolean?: boolean | null;
}

/**
 * Attributes as the domain keeps them.
 * @throws InvalidInputError for one with no value, or several.
 */
export function toAttributes(inputs: readonly AttributeValueInput[]): Record<string, AttributeValue> {
  return Object.fromEntries(
    inputs.map(({ code, text, number, boolean }, index) => {
      const [value, ...more] = [text, number, boolean].filter((one) => one !== undefined && one !== null);
      if (value !== undefined && more.length === 0) return [code, value];
      const path = ['input', 'attributes', String(index)];
      throw new InvalidInputError([{ path, code: 'REQUIRED', message: 'Give one of text, number and boolean.' }]);
    }),
  );
}
