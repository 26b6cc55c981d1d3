import DataLoader from 'dataloader';

/** Loads one value for each key, all keys of a tick in one call; a key without a value loads as `null`. */
export type Loader<Key, Value> = Pick<DataLoader<Key, Value | null>, 'load' | 'loadMany' | 'prime'>;

/** Loads the rows of one key, all keys of a tick in one call. */
export type ListLoader<Key, Row> = Pick<DataLoader<Key, readonly Row[]>, 'load' | 'loadMany'>;

/**
 * Make a loader for one request over `find`, which answers with the rows it found, in any order.
 * @param keyOf the key a row was asked for by.
 */
export function createLoader<Key extends string, Row>(
  find: (keys: readonly Key[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
): Loader<Key, Row> {
  return new DataLoader(async (keys: readonly Key[]) => {
    const rows = new Map((await find(keys)).map((row) => [keyOf(row), row]));
    return keys.map((key) => rows.get(key) ?? null);
  });
}

/** Like {@link createLoader}, for keys that have many rows each; a key without rows loads as an empty list. */
export function createListLoader<Key extends string, Row>(
  find: (keys: readonly Key[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
): ListLoader<Key, Row> {
  return new DataLoader(async (keys: readonly Key[]) => {
    const rows = new Map<Key, Row[]>(keys.map((key) => [key, []]));
    for (const row of await find(keys)) rows.get(keyOf(row))?.push(row);
    return keys.map((key) => rows.get(key) ?? []);
  });
}
