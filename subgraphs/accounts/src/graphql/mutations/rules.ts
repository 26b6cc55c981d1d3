import { IsIn, MaxLength, MinLength } from 'class-validator';
import { LOCALES } from '#contracts';
import { applyAll } from '#kit';
import { PASSWORD_LENGTH } from '../../domain/password';

/** A field of an input that holds a password to be. */
export const IsNewPassword = (): PropertyDecorator =>
  applyAll(MinLength(PASSWORD_LENGTH.min), MaxLength(PASSWORD_LENGTH.max));

/** A field of an input that holds a language of the shop. */
export const IsLocale = (): PropertyDecorator => IsIn(LOCALES);
