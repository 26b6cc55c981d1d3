/** `amount × part ÷ whole` in whole numbers all the way, rounded half up. None of them is below 0, `whole` above. */
export function share(amount: number, part: number | bigint, whole: number | bigint): number {
  const divisor = 2n * BigInt(whole);
  return Number((2n * BigInt(amount) * BigInt(part) + BigInt(whole)) / divisor);
}
