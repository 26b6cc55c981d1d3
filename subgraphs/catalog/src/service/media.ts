import { createId, done, notFound } from '#contracts';
import { MAX_MEDIA, type Media } from '../domain/media';
import type { Outcome } from '../domain/outcome';
import type { Store } from '../store';
import { attempt } from './attempt';

/** The use cases of pictures. */
export function mediaService({ store, now }: { store: Store; now: () => Date }) {
  return {
    addMedia: (media: Pick<Media, 'productId' | 'alt' | 'translations'> & { url: string }): Promise<Outcome<Media>> =>
      attempt(store, async (rows) => {
        const product = await rows.lockProduct(media.productId);
        if (!product) return notFound('product', 'productId');
        const siblings = await rows.findMediaOf([product.id]);
        if (siblings.length >= MAX_MEDIA) return { kind: 'limit-reached', what: 'pictures', limit: MAX_MEDIA };
        const position = (siblings.at(-1)?.position ?? -1) + 1;
        const id = createId('media', now().getTime());
        return done(await rows.addMedia({ ...media, id, position }));
      }),

    removeMedia: (id: string): Promise<Outcome<Media>> =>
      attempt(store, async (rows) => {
        const removed = await rows.removeMedia(id);
        return removed ? done(removed) : notFound('picture');
      }),
  };
}
