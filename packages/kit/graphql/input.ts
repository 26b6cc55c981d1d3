import { ValidateBy } from 'class-validator';
import { isSlug } from '#contracts';

/** A field of an input that has to be a slug: lower-case letters, digits and single hyphens. */
export function IsSlug(): PropertyDecorator {
  return ValidateBy({
    name: 'isSlug',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && isSlug(value),
      defaultMessage: () => '$property must be lower-case letters, digits and single hyphens, at most 120',
    },
  });
}

/** What of an input was given: the parts that are neither left out nor null. */
export function given<Input extends object>(input: Input): { [Key in keyof Input]?: NonNullable<Input[Key]> } {
  return Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== undefined && value !== null),
  ) as never;
}
