/** The first step from `near` on that visits all of `total` places before it returns: one coprime to `total`. */
export function strideThrough(total: number, near: number): number {
  let stride = Math.max(1, near);
  while (greatestCommonDivisor(stride, total) !== 1) stride += 1;
  return stride;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
