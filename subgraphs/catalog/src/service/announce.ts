import { EVENTS } from '#contracts';
import { factOf, type Occasion } from '#kit';
import type { Rows } from '../store';

/**
 * Tell the other services what a product and its variants are by now. Call it last in a transaction that has locked the
 * product or made it: of two who change it at once, the later one tells what both have done.
 */
export async function announceProduct(rows: Rows, productId: string, occasion: Occasion): Promise<void> {
  const [product] = await rows.findProducts([productId]);
  if (!product) return;
  const [variants, channels] = await Promise.all([rows.findVariantsOf([productId]), rows.findChannelsOf([productId])]);
  const { version, status, slug, name } = product;
  const fact = factOf(EVENTS.catalog.productChanged, {
    ...{ productId, version, status, slug, name },
    channels: channels.map(({ channelSlug }) => channelSlug),
    variants: variants.map(({ id, sku, weightGrams }) => ({ id, sku, weightGrams })),
  });
  await rows.tell([fact], occasion);
}
