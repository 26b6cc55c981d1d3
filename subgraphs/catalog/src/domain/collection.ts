import type { Id } from '#contracts';
import type { Translated } from './text';

/** A selection of products that staff put together, such as "New arrivals". */
export interface Collection extends Translated<'name' | 'description'> {
  readonly id: Id<'collection'>;
  readonly slug: string;
  readonly position: number;
  readonly version: number;
}
