import type { Prisma } from '../generated/prisma/client';

/** A customer's vote for a review. */
export interface Vote {
  readonly reviewId: string;
  readonly customerId: string;
}

/** The statements on helpful votes; the votes of a review change only while it is locked. */
export function voteRows(client: Prisma.TransactionClient) {
  return {
    /** Which of some reviews a customer voted for. */
    findVotesOf: (customerId: string, reviewIds: readonly string[]): Promise<Vote[]> =>
      client.helpfulVote.findMany({ where: { customerId, reviewId: { in: [...reviewIds] } } }),
    /** Tells whether the vote is new. */
    async addVote(vote: Vote, createdAt: Date): Promise<boolean> {
      const { count } = await client.helpfulVote.createMany({ data: [{ ...vote, createdAt }], skipDuplicates: true });
      return count > 0;
    },
    /** Tells whether there was a vote. */
    async removeVote(vote: Vote): Promise<boolean> {
      const { reviewId, customerId } = vote;
      const { count } = await client.helpfulVote.deleteMany({ where: { reviewId, customerId } });
      return count > 0;
    },
  };
}
