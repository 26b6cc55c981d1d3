import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** Every connection keeps each named statement's plan for as long as it lives, so there may not be many. */
const MOST = 300;

/** A statement is common once it was asked for so often. */
const COMMON = 5;

/** The name under which PostgreSQL keeps the plan of a statement. */
export const statementName = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** Statements that are counted on the way to being common. */
const COUNTED = 2_000;

/**
 * Names for statements that come again and again, so that PostgreSQL plans them once a connection. Prisma writes another
 * statement for each number of values in a list, and most of those come once: their name is empty, which is none.
 */
export function namesOfCommonStatements(): (query: { readonly sql: string }) => string {
  const names = new Map<string, string>();
  const counts = new LRUCache<string, number>({ max: COUNTED });
  return ({ sql }) => {
    const known = names.get(sql);
    if (known) return known;
    const count = (counts.get(sql) ?? 0) + 1;
    counts.set(sql, count);
    if (count <= COMMON || names.size === MOST) return '';
    const name = statementName(sql);
    names.set(sql, name);
    return name;
  };
}
