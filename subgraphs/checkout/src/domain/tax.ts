/** What an amount is made of; net + tax is total. */
interface Taxed {
  readonly netMinor: number;
  readonly taxMinor: number;
  readonly totalMinor: number;
}

/** Percentages are counted in millionths of the whole; this many are the whole. */
const WHOLE = 1_000_000n;

/**
 * Split an amount by its tax, which is rounded half up to a whole minor unit.
 * @param amountMinor 0 or more: the gross amount where `taxIncluded`, the net one elsewhere.
 * @param percent such as `19` or `5.5`, four digits after the point at most.
 */
export function splitTax(amountMinor: number, percent: string, taxIncluded: boolean): Taxed {
  const rate = millionths(percent);
  const taxMinor = share(BigInt(amountMinor), rate, taxIncluded ? WHOLE + rate : WHOLE);
  return taxIncluded
    ? { netMinor: amountMinor - taxMinor, taxMinor, totalMinor: amountMinor }
    : { netMinor: amountMinor, taxMinor, totalMinor: amountMinor + taxMinor };
}

/** `amount × part ÷ whole`, rounded half up. */
const share = (amount: bigint, part: bigint, whole: bigint): number =>
  Number((2n * amount * part + whole) / (2n * whole));

function millionths(percent: string): bigint {
  const [, units = '', fraction = ''] = /^(\d+)(?:\.(\d{1,4}))?$/.exec(percent) ?? [];
  if (units === '') throw new RangeError(`not a percentage: ${percent}`);
  return BigInt(units + fraction.padEnd(4, '0'));
}
