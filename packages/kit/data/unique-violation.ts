/** What Prisma's driver adapter says of a unique constraint that a statement broke. */
interface Violation {
  readonly code?: unknown;
  readonly meta?: {
    readonly driverAdapterError?: { readonly cause?: { readonly constraint?: { readonly index?: string } } };
  };
}

/** The name of the unique index that an error says was broken (`product_slug_key`); `undefined` for any other error. */
export function uniqueViolation(error: unknown): string | undefined {
  const { code, meta } = (error ?? {}) as Violation;
  return code === 'P2002' ? (meta?.driverAdapterError?.cause?.constraint?.index ?? '') : undefined;
}
