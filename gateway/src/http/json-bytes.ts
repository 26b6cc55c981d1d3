/**
 * Write JSON as bytes at once. A server that is handed text finds out its length first, and then writes it to a buffer of
 * three times that length.
 */
export const jsonBytes = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
