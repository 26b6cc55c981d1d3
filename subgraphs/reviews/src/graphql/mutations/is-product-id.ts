import { ValidateBy } from 'class-validator';
import { isId } from '#contracts';

/** A field of an input that has to have the form of a product's id; whether there is one, catalog knows. */
export function IsProductId(): PropertyDecorator {
  return ValidateBy({
    name: 'isProductId',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && isId('product', value),
      defaultMessage: () => '$property must be the id of a product',
    },
  });
}
