import type { Id, Translated } from '#contracts';

/** A picture of a product. */
export interface Media extends Translated<'alt'> {
  readonly id: Id<'media'>;
  readonly productId: Id<'product'>;
  /** Place within its product, from 0; the first is the main one. */
  readonly position: number;
  /** Where it is; null for one that this service draws. */
  readonly url: string | null;
}

/** The most pictures a product may have. */
export const MAX_MEDIA = 20;

/** Where a browser finds a picture. */
export function urlOf({ id, url }: Pick<Media, 'id' | 'url'>, publicUrl: string): string {
  return url ?? `${publicUrl}/media/${id}.svg`;
}
