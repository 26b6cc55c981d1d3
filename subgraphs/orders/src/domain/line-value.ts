import { spread } from '#contracts';

/** What a line came to, and how many units that was for. */
interface Line {
  readonly totalMinor: number;
  readonly quantity: number;
}

/**
 * What `units` of a line are worth after `before` units of it were counted already. However a line is counted in
 * parts, they add up to its total exactly.
 */
export function valueOfUnits(line: Line, before: number, units: number): number {
  return valueOfFirst(line, before + units) - valueOfFirst(line, before);
}

function valueOfFirst({ totalMinor, quantity }: Line, units: number): number {
  const [value = 0] = spread(totalMinor, [units, quantity - units]);
  return value;
}
