/** A stream of chance. Two streams of one topic and number draw the same; any others have nothing in common. */
export interface Random {
  /** A whole number from 0 to 2³² − 1. */
  next(): number;
  /** A whole number from 0 up to, but not including, `limit`. */
  below(limit: number): number;
  /** A whole number from `min` to `max`, both included. */
  between(min: number, max: number): number;
  /** True with the given probability, 0 to 1. */
  chance(probability: number): boolean;
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** `count` different ones of a list, in the list's order. */
  pickSome<T>(list: readonly T[], count: number): T[];
}

/** Open the stream of chance for one question (`topic`) about one thing (`ordinal`). */
export function createRandom(topic: string, ordinal = 0): Random {
  const next = createGenerator(hash(topic), ordinal);
  const below = (limit: number): number => Math.floor((next() / 2 ** 32) * limit);
  return {
    next,
    below,
    between: (min, max) => min + below(max - min + 1),
    chance: (probability) => next() < probability * 2 ** 32,
    pick: (list) => at(list, below(list.length)),
    pickSome: (list, count) => {
      let wanted = Math.min(count, list.length);
      return list.filter((_, index) => {
        const taken = below(list.length - index) < wanted;
        if (taken) wanted -= 1;
        return taken;
      });
    },
  };
}

/** The element at an index known to exist. */
export function at<T>(list: ArrayLike<T>, index: number): T {
  const element = list[index];
  if (element === undefined) throw new RangeError(`nothing at ${index} of ${list.length}`);
  return element;
}

/** FNV-1a over UTF-16 units: 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}

/** Small Fast Counter, 32 bits a word: passes PractRand, and its whole state is seeded, so streams do not overlap. */
function createGenerator(topic: number, ordinal: number): () => number {
  let a = topic | 0;
  let b = ordinal | 0;
  let c = Math.floor(ordinal / 2 ** 32) | 0;
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  for (let round = 0; round < 12; round += 1) next();
  return next;
}
