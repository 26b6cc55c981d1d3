/** What everybody may know a customer by: `Mina K.`; writing without initials, such as Hangul, leaves the surname out. */
export function displayNameOf({
  firstName,
  lastName,
}: {
  readonly firstName: string;
  readonly lastName: string;
}): string {
  const initial = firstCharacter(lastName.trim()).toUpperCase();
  const hasCase = initial !== initial.toLowerCase();
  return hasCase ? `${firstName.trim()} ${initial}.` : firstName.trim();
}

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The first character as people count them: an accent belongs to its letter. */
function firstCharacter(text: string): string {
  for (const { segment } of characters.segment(text)) return segment;
  return '';
}
