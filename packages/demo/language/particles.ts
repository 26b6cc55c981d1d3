/** Replace every `{은/는}`, `{이/가}`, `{을/를}`, `{과/와}`, `{으로/로}` by the form that fits the character before it. */
export function attachParticles(sentence: string): string {
  return sentence.replace(PARTICLE, (_, last: string, closed: string, open: string) => {
    const ending = endingOf(last);
    return last + (ending === 'open' || (ending === 'rieul' && closed === '으로') ? open : closed);
  });
}

const PARTICLE = /(.)\{([가-힣]+)\/([가-힣]+)\}/gu;

type Ending = 'open' | 'rieul' | 'closed';

// How 0 to 9 end when read aloud in Korean.
const DIGITS: readonly Ending[] = [
  'closed',
  'rieul',
  'open',
  'closed',
  'open',
  'open',
  'closed',
  'rieul',
  'rieul',
  'open',
];

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const FINALS = 28;
const RIEUL = 8;

/** Whether the sound of a character ends in a consonant, and whether that is ㄹ; a letter of another script is open. */
function endingOf(character: string): Ending {
  const code = character.charCodeAt(0);
  if (code < FIRST_SYLLABLE || code > LAST_SYLLABLE) return DIGITS[Number.parseInt(character, 10)] ?? 'open';
  const final = (code - FIRST_SYLLABLE) % FINALS;
  if (final === 0) return 'open';
  return final === RIEUL ? 'rieul' : 'closed';
}
