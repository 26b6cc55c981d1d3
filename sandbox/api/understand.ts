import { z } from 'zod';
import { Refusal } from './refusal';

/**
 * Read a body or a query.
 * @throws Refusal that says what is wrong with it.
 */
export function understand<Value>(schema: z.ZodType<Value>, given: unknown): Value {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw new Refusal(400, 'invalid_request', z.prettifyError(result.error));
}
