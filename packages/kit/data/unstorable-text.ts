/** A text with U+0000 in it, where PostgreSQL keeps a text and where it keeps JSON. */
const CODES = new Set<unknown>(['22021', '22P05']);

/** What Prisma's driver adapter, or pg itself, says of a statement that failed. */
interface Failure {
  readonly code?: unknown;
  readonly meta?: { readonly driverAdapterError?: { readonly cause?: { readonly originalCode?: unknown } } };
}

/** Whether an error says that a text has a character which no database keeps: the one with the number 0. */
export function isUnstorableText(error: unknown): boolean {
  const { code, meta } = (error ?? {}) as Failure;
  return CODES.has(code) || CODES.has(meta?.driverAdapterError?.cause?.originalCode);
}
