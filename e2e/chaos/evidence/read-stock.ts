import type { Ask } from '../../harness/shop';
import type { LevelSeen, MovementSeen } from './evidence';
import { readPages } from './read-pages';

/** Things asked about at a time. */
const CHUNK = 50;

/** What lies where of some things. */
export const readLevels = (staff: Ask, merchandiseIds: readonly string[]): Promise<LevelSeen[]> =>
  inChunks(merchandiseIds, async (ids) => {
    const nodes = await readPages<Omit<LevelSeen, 'warehouseId'> & { warehouse: { id: string } }>(staff, LEVELS, {
      ids,
    });
    return nodes.map(({ warehouse, ...level }) => ({ ...level, warehouseId: warehouse.id }));
  });

/** How that came to be. */
export const readMovements = (staff: Ask, merchandiseIds: readonly string[]): Promise<MovementSeen[]> =>
  inChunks(merchandiseIds, async (ids) => {
    const nodes = await readPages<Omit<MovementSeen, 'levelId'> & { level: { id: string } }>(staff, MOVEMENTS, { ids });
    return nodes.map(({ level, ...movement }) => ({ ...movement, levelId: level.id }));
  });

async function inChunks<Item>(
  ids: readonly string[],
  read: (some: readonly string[]) => Promise<readonly Item[]>,
): Promise<Item[]> {
  const items: Item[] = [];
  for (let at = 0; at < ids.length; at += CHUNK) items.push(...(await read(ids.slice(at, at + CHUNK))));
  return items;
}

const LEVELS = `query ReadLevels($after: String, $ids: [ID!]) {
  list: stockLevels(first: 100, after: $after, where: { merchandiseIds: $ids }) {
    pageInfo { hasNextPage endCursor }
    nodes { id sku warehouse { id } onHand allocated reserved available }
  }
}`;
const MOVEMENTS = `query ReadMovements($after: String, $ids: [ID!]) {
  list: movements(first: 100, after: $after, where: { merchandiseIds: $ids }) {
    pageInfo { hasNextPage endCursor }
    nodes { level { id } reason orderId onHandDelta allocatedDelta }
  }
}`;
