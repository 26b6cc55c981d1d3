import type { Faker } from '@faker-js/faker';
import { createRandom } from '../chance/random';

/**
 * A faker that knows the names of a country. It draws from a stream of chance of its own, so it shares no state with
 * any other faker; `seed(ordinal)` starts the stream of one thing.
 */
export function createDemoFaker(countryCode: string, topic: string): Faker {
  // Loaded when first needed: it takes 36 MB, which a process that only draws pictures need not carry.
  const library: typeof import('@faker-js/faker') = require('@faker-js/faker');
  const { base, de, en, fr, ko, nl } = library;
  const national = { DE: de, FR: fr, NL: nl, KR: ko }[countryCode];
  let random = createRandom(topic);
  return new library.Faker({
    locale: national ? [national, en, base] : [en, base],
    randomizer: {
      next: () => random.next() / 2 ** 32,
      seed: (seed) => {
        random = createRandom(topic, Number(seed));
      },
    },
  });
}
