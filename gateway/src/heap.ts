import { setFlagsFromString } from 'node:v8';

/**
 * Have garbage looked for at the latest when the heap is twice as large as what is alive in it. V8 would let it grow to
 * several times that, which saves nothing here: most of what an operation makes is collected while it is young.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=100');
}
