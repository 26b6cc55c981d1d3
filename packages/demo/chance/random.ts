// Taken out of the global object once: inside Jest each look into it costs as much as ten draws.
const { floor, imul } = Math;

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
  return new Stream(hash(topic), ordinal);
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
  for (let index = 0; index < text.length; index += 1) value = imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}

/**
 * Small Fast Counter, 32 bits a word: passes PractRand, and its whole state is seeded, so streams do not overlap. A
 * class, because a shop opens a million of these.
 */
class Stream implements Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(topic: number, ordinal: number) {
    this.#a = topic | 0;
    this.#b = ordinal | 0;
    this.#c = floor(ordinal / 2 ** 32) | 0;
    for (let round = 0; round < 12; round += 1) this.next();
  }

  next(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  below(limit: number): number {
    return floor((this.next() / 2 ** 32) * limit);
  }

  between(min: number, max: number): number {
    return min + this.below(max - min + 1);
  }

  chance(probability: number): boolean {
    return this.next() < probability * 2 ** 32;
  }

  pick<T>(list: readonly T[]): T {
    return at(list, this.below(list.length));
  }

  pickSome<T>(list: readonly T[], count: number): T[] {
    let wanted = Math.min(count, list.length);
    return list.filter((_, index) => {
      const isTaken = this.below(list.length - index) < wanted;
      if (isTaken) wanted -= 1;
      return isTaken;
    });
  }
}
