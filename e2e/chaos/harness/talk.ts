import { type Ask, askAt, demoStaff } from '../../harness/shop';
import type { Journal } from './journal';

/** A token is good for longer than this, in milliseconds. */
const FRESH = 4 * 60_000;

/** Let everything that somebody is answered be written down. */
export const overheard =
  (ask: Ask, { answers }: Pick<Journal, 'answers'>): Ask =>
  async (query, variables, headers) => {
    const answer = await ask<never>(query, variables, headers);
    const [, operation = 'something'] = /(?:query|mutation)\s+(\w+)/.exec(query) ?? [];
    answers.push({
      ...{ operation, status: answer.status },
      codes: answer.errors.map(({ extensions }) => (extensions?.code ? String(extensions.code) : null)),
    });
    return answer;
  };

/** Somebody without a name. */
export const stranger = (url: string, journal: Journal): Ask => overheard(askAt(url), journal);

/** Somebody who may do everything, and signs in again before they are forgotten. */
export function manager(url: string, journal: Journal): Ask {
  let session: { readonly ask: Promise<Ask>; readonly since: number } | undefined;
  return async (query, variables, headers) => {
    if (!session || Date.now() - session.since > FRESH) {
      session = { ask: demoStaff('ADMIN', url).then((ask) => overheard(ask, journal)), since: Date.now() };
    }
    const ask = await session.ask;
    return ask(query, variables, headers);
  };
}
