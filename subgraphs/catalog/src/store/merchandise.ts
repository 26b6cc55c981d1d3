import type { Sql } from '#kit';
import type { MerchandiseFacts } from '../domain/merchandise-snapshot';

const FACTS = `
  SELECT
    json_build_object('id', v.id, 'productId', v.product_id, 'sku', v.sku, 'optionValues', v.option_values,
      'weightGrams', v.weight_grams) AS variant,
    json_build_object('name', p.name, 'translations', p.translations, 'slug', p.slug, 'status', p.status,
      'categoryId', p.category_id, 'options', p.options) AS product,
    EXISTS (SELECT FROM product_channel c WHERE c.product_id = p.id AND c.channel_slug = $2) AS "isInChannel",
    (SELECT json_build_object('id', m.id, 'url', m.url) FROM media m WHERE m.product_id = p.id
      ORDER BY (m.id = v.media_id) IS TRUE DESC, m.position LIMIT 1) AS media
  FROM variant v JOIN product p ON p.id = v.product_id
  WHERE v.id = ANY($1)`;

/** The statement behind every cart: all that is needed to say what things are. */
export function merchandiseReads(sql: Sql) {
  return {
    /** Those that are not there are left out. */
    findMerchandiseFacts: (ids: readonly string[], channel: string): Promise<MerchandiseFacts[]> =>
      sql<MerchandiseFacts>(FACTS, [ids, channel]),
  };
}
