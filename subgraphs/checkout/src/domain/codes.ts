/** The code of a voucher or a gift card as it is compared: capitals, spaces and hyphens make no difference. */
const toCode = (given: string): string => given.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Whether two ways of writing a code mean the same. */
export const hasCode = (a: string, b: string): boolean => toCode(a) === toCode(b);

/** Whether `given` names a gift card: by its code, or as it is shown, `•••• 4K2P`. */
export function namesCard(given: string, code: string): boolean {
  return hasCode(given, code) || (given.startsWith('•') && toCode(code).endsWith(toCode(given)));
}
