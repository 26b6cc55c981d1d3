import type { Invariant } from './invariant';

/** What a bug is called when it is masked. */
const BUG = 'INTERNAL_SERVER_ERROR';

/** Whatever is away, people are answered, and in words that a program understands. */
export const answersAreClean: Invariant = {
  number: 12,
  sentence: 'With a service down, pages come with nulls and coded errors; checkout works when it is not needed.',
  violations: ({ answers }) =>
    answers
      .filter(
        ({ status, codes }) => (status >= 400 && codes.length === 0) || codes.some((code) => !code || code === BUG),
      )
      .map(
        ({ operation, status, codes }) => `${operation} was answered ${status} with ${codes.join(', ') || 'nothing'}`,
      ),
};
