import type { Id, Translated } from '#contracts';

/** A selection of products that staff put together, such as "New arrivals". */
export interface Collection extends Translated<'name' | 'description'> {
  readonly id: Id<'collection'>;
  readonly slug: string;
  readonly position: number;
  readonly version: number;
}
