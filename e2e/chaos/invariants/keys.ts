import { groupBy } from '../evidence/evidence';
import type { Invariant } from './invariant';

/** What was asked once is not done twice, nor something else under its name. */
export const keysAreKept: Invariant = {
  number: 6,
  sentence: 'The same idempotency key gives the same answer; with another body it is refused.',
  violations({ completions }) {
    return [...groupBy(completions, ({ cartId, key }) => `${cartId} ${key}`)].flatMap(([name, all]) => {
      const done = all.filter(({ isRefusedAsReused }) => !isRefusedAsReused);
      const refused = all.filter(({ isRefusedAsReused }) => isRefusedAsReused);
      const sessions = new Set(done.flatMap(({ sessionId }) => sessionId ?? []));
      const endings = new Set(done.flatMap(({ ending }) => ending ?? []));
      const bodies = new Set(done.filter(({ sessionId }) => sessionId).map(({ body }) => body));
      const wrong: string[] = [];
      if (sessions.size > 1) wrong.push(`began ${[...sessions].join(' and ')}`);
      if (endings.size > 1) wrong.push(`was answered ${[...endings].join(', and ')}`);
      if (bodies.size > 1) wrong.push('was taken with two bodies');
      if (refused.some(({ body }) => bodies.has(body))) wrong.push('was refused the same body');
      return wrong.map((text) => `${name} ${text}`);
    });
  },
};
