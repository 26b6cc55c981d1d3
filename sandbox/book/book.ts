import { join } from 'node:path';
import { openLines } from './lines';

/** What one record of one table is from now on. */
export type Change = readonly [table: string, id: string, record: unknown];

/** Records of one kind by their id: never changed, only replaced. */
export interface Table<Entry> {
  find(id: string): Entry | undefined;
  /** All records, in the order they were first written. */
  all(): Entry[];
  /** What to write for a record to be there, or to be another. */
  put(id: string, entry: Entry): Change;
}

/** Everything a stand-in for an outside party remembers. */
export interface Book {
  /** The table of this name; it is there as soon as somebody asks for it. */
  table<Entry>(name: string): Table<Entry>;
  /** Write changes, all of them or none. */
  write(changes: readonly Change[]): void;
  /** Forget everything. */
  clear(): void;
  close(): void;
}

/**
 * Open a book. It is kept in memory; with a `folder`, every write is a line in `<folder>/<name>.jsonl` before anybody
 * knows of it, and what the lines say is known when the book is opened again.
 */
export function openBook(name: string, folder: string | undefined): Book {
  const lines = folder === undefined ? undefined : openLines(join(folder, `${name}.jsonl`));
  const tables = new Map<string, Map<string, unknown>>();
  const recordsOf = (table: string): Map<string, unknown> => {
    const records = tables.get(table) ?? new Map();
    tables.set(table, records);
    return records;
  };
  const learn = (changes: readonly Change[]) => {
    for (const [table, id, record] of changes) recordsOf(table).set(id, record);
  };
  for (const line of lines?.known ?? []) learn(JSON.parse(line));
  return {
    table<Entry>(name: string): Table<Entry> {
      const records = recordsOf(name) as Map<string, Entry>;
      return {
        find: (id) => records.get(id),
        all: () => [...records.values()],
        put: (id, entry) => [name, id, entry],
      };
    },
    write(changes) {
      lines?.append(JSON.stringify(changes));
      learn(changes);
    },
    clear() {
      lines?.clear();
      for (const records of tables.values()) records.clear();
    },
    close: () => lines?.close(),
  };
}
