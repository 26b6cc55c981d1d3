/** The one way a voucher's code is written, for whoever compares two of them. */
export const toVoucherCode = (text: string): string => text.trim().toUpperCase();

/** The one way a gift card's code is written: as it was told, whatever was misread or left out in typing it. */
export const toGiftCardCode = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');

/** A gift card's code as everybody may see it: its last four letters. */
export const maskGiftCardCode = (code: string): string => `•••• ${toGiftCardCode(code).slice(-4)}`;
