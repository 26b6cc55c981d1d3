import { isISO31661Alpha2, MaxLength, MinLength, ValidateBy, type ValidationOptions } from 'class-validator';
import { Field, ID } from 'type-graphql';
import { type IdKind, isAnyId, isId, isSlug } from '#contracts';
import { applyAll } from './apply-all';

/** A field of an input that has to be a slug: lower-case letters, digits and single hyphens. */
export function IsSlug(options?: ValidationOptions): PropertyDecorator {
  const rule = {
    name: 'isSlug',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && isSlug(value),
      defaultMessage: () => '$property must be lower-case letters, digits and single hyphens, at most 120',
    },
  };
  return ValidateBy(rule, options);
}

/** A field of an input that has to be an id of a kind, or of any kind: for ids that are kept rather than looked up. */
export function IsId(kind?: IdKind): PropertyDecorator {
  return ValidateBy({
    name: 'isId',
    validator: {
      validate: (value: unknown) => (kind ? isId(kind, value) : isAnyId(value)),
      defaultMessage: () => `$property must be the id of a ${kind ?? 'thing'}`,
    },
  });
}

/** A field of an input that has to be a country's code in capitals; with `each`, a list of them. */
export function IsCountryCode(options?: Pick<ValidationOptions, 'each'>): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isCountryCode',
      validator: {
        validate: (value: unknown) => isISO31661Alpha2(value) && value === String(value).toUpperCase(),
        defaultMessage: () => `${options?.each ? 'each value in ' : ''}$property must be two capitals of ISO 3166-1`,
      },
    },
    options,
  );
}

/**
 * A field of an input that names a thing by its id. Any short text will do: what cannot be an id names nothing, like the
 * id of a thing that is not there.
 */
export function IdField(options: { nullable?: boolean; description?: string } = {}): PropertyDecorator {
  return applyAll(
    Field(() => ID, options),
    MaxLength(60),
  );
}

/** A field of an input that holds its idempotency key. */
export function IdempotencyKey(): PropertyDecorator {
  const description = 'A text of your own, new for each new request; sent again, it has no second effect.';
  return applyAll(
    Field(() => String, { description }),
    MinLength(8),
    MaxLength(200),
  );
}

/** What of an input was given: the parts that are neither left out nor null. */
export function given<Input extends object>(input: Input): { [Key in keyof Input]?: NonNullable<Input[Key]> } {
  return Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== undefined && value !== null),
  ) as never;
}
