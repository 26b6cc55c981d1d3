import { Field, Float, ObjectType } from 'type-graphql';
import { ConnectionOf, enumOf } from '#kit';
import type { AttributeType as Kind } from '../../domain/attribute';

/** See the values' descriptions. */
export const AttributeTypeEnum = enumOf<Kind>('AttributeType', {
  TEXT: 'Any text.',
  NUMBER: 'A number of its unit.',
  BOOLEAN: 'Yes or no.',
  ENUM: 'One of its choices.',
});

/** A named value. */
@ObjectType('Choice', { description: 'A named value of an attribute or an option.' })
export class ChoiceType {
  @Field(() => String)
  code: string;

  @Field(() => String)
  name: string;
}

/** An attribute as the graph shows it. */
@ObjectType('Attribute', { description: 'Something that can be said about products, and filtered by.' })
export class AttributeType {
  @Field(() => String)
  code: string;

  @Field(() => AttributeTypeEnum)
  type: Kind;

  @Field(() => String, { nullable: true, description: 'Of a NUMBER, such as `ml`.' })
  unit?: string | null;
}

/** See ConnectionOf. */
export const AttributeConnection = ConnectionOf('Attribute', () => AttributeType);

/** What a product says for an attribute. */
@ObjectType('AttributeValue', {
  description: 'What a product says for one attribute; the part that fits its type is set.',
})
export class AttributeValueType {
  @Field(() => AttributeType)
  attribute: AttributeType;

  @Field(() => String, { nullable: true })
  text?: string | null;

  @Field(() => Float, { nullable: true })
  number?: number | null;

  @Field(() => Boolean, { nullable: true })
  boolean?: boolean | null;

  @Field(() => ChoiceType, { nullable: true })
  choice?: ChoiceType | null;
}

/** An axis along which a product's variants differ. */
@ObjectType('ProductOption', { description: 'An axis along which the variants of a product differ.' })
export class ProductOptionType {
  @Field(() => String)
  code: string;

  @Field(() => String)
  name: string;

  @Field(() => [ChoiceType])
  values: ChoiceType[];
}
