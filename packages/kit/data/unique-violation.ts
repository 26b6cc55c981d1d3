/** What pg and Prisma's driver adapter say of a unique constraint that a statement broke. */
interface Violation {
  readonly code?: unknown;
  readonly constraint?: string;
  readonly meta?: {
    readonly driverAdapterError?: { readonly cause?: { readonly constraint?: { readonly index?: string } } };
  };
}

/** The name of the unique index that an error says was broken (`product_slug_key`); `undefined` for any other error. */
export function uniqueViolation(error: unknown): string | undefined {
  const { code, constraint, meta } = (error ?? {}) as Violation;
  if (code === '23505') return constraint ?? '';
  return code === 'P2002' ? (meta?.driverAdapterError?.cause?.constraint?.index ?? '') : undefined;
}
