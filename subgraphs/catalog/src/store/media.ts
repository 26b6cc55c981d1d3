import type { Media } from '../domain/media';
import type { Prisma } from '../generated/prisma/client';

/** The statements on pictures. */
export function mediaRows(client: Prisma.TransactionClient) {
  return {
    async findMediaOf(productIds: readonly string[]): Promise<Media[]> {
      const where = { productId: { in: [...productIds] } };
      return (await client.media.findMany({ where, orderBy: { position: 'asc' } })).map(toMedia);
    },
    /** How this service draws a picture; `null` for one that lies elsewhere, or is not there. */
    async findDrawing(id: string): Promise<unknown> {
      return (await client.media.findUnique({ where: { id }, select: { drawing: true } }))?.drawing ?? null;
    },
    async addMedia({ translations, ...columns }: Media): Promise<Media> {
      const data = { ...columns, translations: translations as Prisma.InputJsonValue };
      return toMedia(await client.media.create({ data }));
    },
    async removeMedia(id: string): Promise<Media | null> {
      const [row] = await client.media.findMany({ where: { id } });
      if (row) await client.media.delete({ where: { id } });
      return row ? toMedia(row) : null;
    },
  };
}

// The JSON columns are written by this service alone, in the shapes of its domain.
const toMedia = (row: Prisma.MediaModel): Media => row as unknown as Media;
