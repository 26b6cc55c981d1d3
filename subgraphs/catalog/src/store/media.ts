import type { Media } from '../domain/media';
import type { Prisma } from '../generated/prisma/client';

/** The statements on pictures. */
export function mediaRows(client: Prisma.TransactionClient) {
  return {
    async findMediaOf(productIds: readonly string[]): Promise<Media[]> {
      const where = { productId: { in: [...productIds] } };
      return (await client.media.findMany({ where, orderBy: { position: 'asc' } })).map(toMedia);
    },
  };
}

// The JSON columns are written by this service alone, in the shapes of its domain.
const toMedia = (row: Prisma.MediaModel): Media => row as unknown as Media;
