import type { CartSnapshot } from './cart';
import type { BuyXGetY } from './effect';
import { includes, type Scope } from './scope';

/**
 * How many units of each line of a cart are given. A unit is bought or given, not both; given are the cheapest units
 * that leave enough to be bought, of equals those of the first line.
 * @param buys what must be bought.
 */
export function unitsGiven(effect: BuyXGetY, buys: Scope, cart: CartSnapshot): number[] {
  const { buyQuantity, getQuantity } = effect;
  const gets = effect.gets ?? buys;
  const lines = cart.lines.map((line, at) => ({
    at,
    line,
    canBeBought: includes(buys, line),
    canBeGiven: includes(gets, line),
  }));
  const count = (fits: (line: (typeof lines)[number]) => boolean): number =>
    lines.filter(fits).reduce((sum, { line }) => sum + line.quantity, 0);
  const bought = count(({ canBeBought }) => canBeBought);
  const given = count(({ canBeGiven }) => canBeGiven);
  const either = count(({ canBeBought, canBeGiven }) => canBeBought || canBeGiven);
  const times = Math.min(
    Math.floor(bought / buyQuantity),
    Math.floor(given / getQuantity),
    Math.floor(either / (buyQuantity + getQuantity)),
    effect.timesAtMost ?? Number.POSITIVE_INFINITY,
  );

  let wanted = times * getQuantity;
  // Of the units that could be bought, so many are not needed for that and may be given.
  let spare = bought - times * buyQuantity;
  const units = cart.lines.map(() => 0);
  const cheapestFirst = lines
    .filter(({ canBeGiven }) => canBeGiven)
    .sort((a, b) => a.line.unitAmountMinor - b.line.unitAmountMinor || a.at - b.at);
  for (const { at, line, canBeBought } of cheapestFirst) {
    const taken = Math.min(line.quantity, wanted, canBeBought ? spare : wanted);
    units[at] = taken;
    wanted -= taken;
    if (canBeBought) spare -= taken;
  }
  return units;
}
