/** The one way an e-mail address is written here: two spellings that reach the same mailbox are one address. */
export function toEmail(text: string): string {
  return text.trim().normalize('NFC').toLowerCase();
}
