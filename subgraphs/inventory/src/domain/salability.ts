import type { Id } from '#contracts';
import { available, type Shelf } from './stock-level';
import type { ServedChannel } from './warehouse';

/** Whether a thing can be bought in a channel is another answer now. */
export interface Turn {
  readonly merchandiseId: string;
  readonly productId: Id<'product'>;
  readonly channel: string;
  /** What is left to sell there; 0 when it ran out. */
  readonly available: number;
  readonly isBackInStock: boolean;
}

/**
 * Of what changed, what ran out in a channel, and what came back.
 * @param before every level of the things that changed, and `after` the same ones, in the same order.
 */
export function turns(before: readonly Shelf[], after: readonly Shelf[], served: readonly ServedChannel[]): Turn[] {
  const changed = after.filter((shelf, index) => shelf !== before[index]);
  const things = [...new Map(changed.map((shelf) => [shelf.merchandiseId, shelf])).values()];
  const channels = [...new Set(served.map(({ channelSlug }) => channelSlug))];
  return things.flatMap(({ merchandiseId, productId }) =>
    channels.flatMap((channel) => {
      const warehouseIds = served.filter(({ channelSlug }) => channelSlug === channel).map((one) => one.warehouseId);
      const [was, is] = [before, after].map((shelves) => left(shelves, merchandiseId, warehouseIds));
      if (was === undefined || is === undefined || was > 0 === is > 0) return [];
      return [{ merchandiseId, productId, channel, available: is, isBackInStock: is > 0 }];
    }),
  );
}

/** What is left to sell of a thing from some warehouses: what may be promised beyond what lies there, too. */
function left(shelves: readonly Shelf[], merchandiseId: string, warehouseIds: readonly string[]): number {
  const own = shelves.filter(
    (shelf) => shelf.merchandiseId === merchandiseId && warehouseIds.includes(shelf.warehouseId),
  );
  const lying = own.reduce((sum, shelf) => sum + available(shelf), 0);
  return Math.max(0, lying + (own[0]?.backorderLimit ?? 0));
}
