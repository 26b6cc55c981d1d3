import { isEmail, Matches, MaxLength, MinLength, ValidateBy } from 'class-validator';
import { applyAll } from './apply-all';

/** The longest e-mail address that can be delivered to. */
export const EMAIL_LENGTH = 254;

/** A field of an input that holds an e-mail address, with spaces around it or without. */
export const IsEmailAddress = (): PropertyDecorator =>
  rule('an e-mail address', (text) => text.length <= EMAIL_LENGTH && isEmail(text.trim()));

/** A field of an input that holds a line of text that is not blank, of at most `length` characters. */
export const IsLine = (length: number): PropertyDecorator =>
  applyAll(
    MinLength(1),
    MaxLength(length),
    rule('a line of text', (text) => /\S/.test(text) && !/\p{Cc}/u.test(text)),
  );

/** A field of an input that holds a telephone number. */
export const IsPhone = (): PropertyDecorator =>
  Matches(/^\+[1-9]\d{6,14}$/, { message: '$property must be like +49301234567' });

function rule(what: string, check: (text: string) => boolean): PropertyDecorator {
  return ValidateBy({
    name: 'fits',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && check(value),
      defaultMessage: () => `$property must be ${what}`,
    },
  });
}
