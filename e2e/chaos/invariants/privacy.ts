import type { Invariant } from './invariant';

/** Everybody sees what is theirs. */
export const nobodySeesMore: Invariant = {
  number: 11,
  sentence: 'No path shows one customer another\'s data; "not yours" looks like "not there".',
  violations: ({ glances }) =>
    glances
      .filter(({ seen, likeNothing }) => seen !== likeNothing)
      .map(({ who, at, seen }) => `${who} looked at ${at} and saw ${seen}`),
};
