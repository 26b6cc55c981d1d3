/**
 * Share `amount` out in proportion to `weights` without losing a minor unit: everybody gets what is due rounded down,
 * and the units left over go to those who were rounded down the most, the first of equals first. The shares add up to
 * `amount`, a weight of 0 gets nothing, and nobody gets more than their weight unless `amount` is more than all of them.
 * @param amount whole minor units, 0 or more.
 * @param weights whole numbers, 0 or more, such as what each line costs.
 * @throws RangeError when there is something to share out and nobody to have it, or a number is not whole or below 0.
 */
export function spread(amount: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + whole(weight), 0n);
  if (whole(amount) === 0n) return weights.map(() => 0);
  if (total === 0n) throw new RangeError(`nobody to have ${amount}`);
  const shares: number[] = [];
  const remainders: bigint[] = [];
  for (const weight of weights) {
    const due = BigInt(amount) * BigInt(weight);
    shares.push(Number(due / total));
    remainders.push(due % total);
  }
  for (const at of mostFirst(remainders).slice(0, amount - sumOf(shares))) shares[at] = (shares[at] ?? 0) + 1;
  return shares;
}

function whole(value: number): bigint {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a whole number of 0 or more: ${value}`);
  return BigInt(value);
}

/** The places of the greatest values first, the first of equals first. */
function mostFirst(values: readonly bigint[]): number[] {
  const valueAt = (at: number): bigint => values[at] ?? 0n;
  return [...values.keys()].sort((a, b) => (valueAt(b) > valueAt(a) ? 1 : valueAt(b) < valueAt(a) ? -1 : a - b));
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
