import { createAttempt } from '#kit';
import type { Refusal } from '../domain/outcome';

/** Run a change as one transaction that holds only if the change was made. */
export const attempt = createAttempt<Refusal>({ voucher_code_key: { kind: 'code-taken' } });
