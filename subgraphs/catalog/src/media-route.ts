import type { FastifyInstance } from 'fastify';
import { drawProductImage } from '#demo';

/** How a picture is drawn; written by this service's seed alone. */
type Drawing = Parameters<typeof drawProductImage>[0];

/** Pixels a picture is drawn at; it is a vector, so that this is a hint only. */
const SIZE = 800;

/** Answer `/media/<id>.svg` with the pictures this service draws itself. They never change under their id. */
export function serveMedia(app: FastifyInstance, findDrawing: (id: string) => Promise<unknown>): void {
  app.get<{ Params: { id: string } }>('/media/:id.svg', async ({ params }, reply) => {
    const drawing = await findDrawing(params.id);
    if (!drawing) return reply.callNotFound();
    return reply
      .type('image/svg+xml')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
      .send(drawProductImage(drawing as Drawing, SIZE));
  });
}
