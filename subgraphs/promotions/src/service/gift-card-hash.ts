import { createHash } from 'node:crypto';
import { toGiftCardCode } from '#contracts';

/** What is kept of a gift card's code. Codes are too long to be guessed, so that a plain hash gives none away. */
export const hashOfGiftCard = (code: string): string =>
  createHash('sha256').update(toGiftCardCode(code)).digest('base64url');
