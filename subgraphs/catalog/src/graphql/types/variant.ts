import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { MerchandiseType } from './merchandise';

/** A variant as the graph shows it. */
@Directive('@key(fields: "id")')
@Directive('@key(fields: "sku")')
@ObjectType('Variant', {
  implements: MerchandiseType,
  description: 'A product with a value chosen for each of its options: what is put into a cart.',
})
export class VariantType extends MerchandiseType {
  @Field(() => String, { nullable: true, description: 'EAN-13.' })
  barcode?: string | null;

  @Field(() => Int, { description: 'Grows with every edit; give it back as `expectedVersion`.' })
  version: number;
}

/** A value that was chosen for a variant. */
@ObjectType('OptionValue', { description: 'The value a variant has for one of the options of its product.' })
export class OptionValueType {
  @Field(() => String)
  optionCode: string;

  @Field(() => String, { description: 'Such as `Size`.' })
  optionName: string;

  @Field(() => String)
  valueCode: string;

  @Field(() => String, { description: 'Such as `42`.' })
  valueName: string;
}
