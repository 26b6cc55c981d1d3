import type { Offer } from './apply-promotions';
import type { CartLine, CartSnapshot } from './cart';
import type { Effect } from './effect';

/**
 * Discounts worked out slowly, for tests to compare with: unit by unit, with fractions of whole numbers, and without a
 * line of what it is compared to.
 */
export function exactDiscounts(cart: CartSnapshot, offers: readonly Offer[]) {
  const left = cart.lines.map(({ quantity, unitAmountMinor }) => BigInt(quantity) * BigInt(unitAmountMinor));
  let shipping = BigInt(cart.shippingMinor);
  const groups: ReadonlySet<string>[] = [];
  const found: { id: string; amountMinor: number; lines: { lineId: string; amountMinor: number }[] }[] = [];
  for (const { promotion } of turns(offers)) {
    const { effect, conditions } = promotion;
    const inScope = cart.lines.map((line) => isIn(conditions, line));
    const units = cart.lines.reduce((sum, { quantity }, at) => sum + (inScope[at] ? quantity : 0), 0);
    if (units === 0 || units < (conditions.minimumQuantity ?? 0)) continue;
    const off = takenOff(effect, cart, left, shipping, inScope);
    const amount = off.lines.reduce((sum, one) => sum + one, off.shipping);
    const mine = new Set(promotion.stackingGroups);
    const isAlone = groups.length > 0 && ![...mine].some((group) => groups.every((others) => others.has(group)));
    if (amount === 0n || isAlone) continue;
    groups.push(mine);
    for (const [at, one] of off.lines.entries()) left[at] = (left[at] ?? 0n) - one;
    shipping -= off.shipping;
    const lines = off.lines.map((one, at) => ({ lineId: cart.lines[at]?.id ?? '', amountMinor: Number(one) }));
    found.push({
      id: promotion.id,
      amountMinor: Number(amount),
      lines: lines.filter(({ amountMinor }) => amountMinor > 0),
    });
  }
  return found;
}

function turns(offers: readonly Offer[]): Offer[] {
  const keyOf = ({ promotion: { priority, effect, id } }: Offer): string => {
    const target =
      effect.kind === 'BUY_X_GET_Y' ? 'LINES' : effect.kind === 'FREE_SHIPPING' ? 'SHIPPING' : effect.target;
    return `${priority + 5_000} ${'LINES ORDER SHIPPING'.indexOf(target) + 10} ${id}`;
  };
  return [...offers].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

const isIn = (
  { productIds, categoryIds }: { productIds: readonly string[]; categoryIds: readonly string[] },
  line: CartLine,
): boolean =>
  productIds.length + categoryIds.length === 0 ||
  [...productIds, ...categoryIds].some((id) => [line.productId, ...line.categoryIds].includes(id));

function takenOff(effect: Effect, cart: CartSnapshot, left: bigint[], shipping: bigint, inScope: boolean[]) {
  const none = cart.lines.map(() => 0n);
  const costs = left.map((amount, at) => (inScope[at] ? amount : 0n));
  const all = costs.reduce((sum, amount) => sum + amount, 0n);
  if (effect.kind === 'FREE_SHIPPING') return { lines: none, shipping };
  if (effect.kind === 'BUY_X_GET_Y') {
    const given = givenUnits(effect, cart, inScope);
    const lines = left.map((amount, at) =>
      halfUp(
        amount * BigInt(given[at] ?? 0) * BigInt(effect.basisPoints),
        BigInt(cart.lines[at]?.quantity ?? 1) * 10_000n,
      ),
    );
    return { lines, shipping: 0n };
  }
  const fixed =
    effect.kind === 'FIXED_AMOUNT'
      ? BigInt(effect.amounts.find(({ currencyCode }) => currencyCode === cart.currencyCode)?.amountMinor ?? 0)
      : undefined;
  const of = (amount: bigint, times = 1): bigint =>
    fixed === undefined
      ? halfUp(amount * BigInt(effect.kind === 'PERCENTAGE' ? effect.basisPoints : 0), 10_000n)
      : least(fixed * BigInt(times), amount);
  if (effect.target === 'SHIPPING') return { lines: none, shipping: of(shipping) };
  if (effect.target === 'ORDER') return { lines: sharedOut(of(all), costs), shipping: 0n };
  return { lines: costs.map((amount, at) => of(amount, cart.lines[at]?.quantity)), shipping: 0n };
}

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);

/** The whole number nearest to a fraction, the greater one of two. */
function halfUp(numerator: bigint, denominator: bigint): bigint {
  const below = numerator / denominator;
  return 2n * (numerator - below * denominator) >= denominator ? below + 1n : below;
}

/** One unit after the other to whoever is furthest below what is due; only what rounding down leaves is so handed out. */
function sharedOut(amount: bigint, weights: readonly bigint[]): bigint[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (total === 0n) return weights.map(() => 0n);
  const shares = weights.map((weight) => (amount * weight) / total);
  for (let rest = amount - shares.reduce((sum, share) => sum + share, 0n); rest > 0n; rest -= 1n) {
    const missing = weights.map((weight, at) => amount * weight - (shares[at] ?? 0n) * total);
    const most = missing.reduce((a, b) => (b > a ? b : a));
    const at = missing.indexOf(most);
    shares[at] = (shares[at] ?? 0n) + 1n;
  }
  return shares;
}

/** Every unit by itself: as often as it fits, the cheapest ones that leave a way for all the others to be had. */
function givenUnits(
  effect: Extract<Effect, { kind: 'BUY_X_GET_Y' }>,
  cart: CartSnapshot,
  inScope: boolean[],
): number[] {
  const units = cart.lines.flatMap((line, at) =>
    Array.from({ length: line.quantity }, () => ({
      ...{ at, price: line.unitAmountMinor, canBuy: inScope[at] === true },
      canGive: effect.gets ? isIn(effect.gets, line) : inScope[at] === true,
    })),
  );
  const canServe = (free: typeof units, toBuy: number, toGive: number): boolean => {
    const only = (buy: boolean, give: boolean): number =>
      free.filter(({ canBuy, canGive }) => canBuy === buy && canGive === give).length;
    const short = Math.max(0, toBuy - only(true, false)) + Math.max(0, toGive - only(false, true));
    return short <= only(true, true);
  };
  let times = 0;
  while (
    times < (effect.timesAtMost ?? units.length) &&
    canServe(units, (times + 1) * effect.buyQuantity, (times + 1) * effect.getQuantity)
  ) {
    times += 1;
  }
  let free = units;
  const given = cart.lines.map(() => 0);
  for (let toGive = times * effect.getQuantity; toGive > 0; toGive -= 1) {
    const candidates = free.filter(
      (unit) =>
        unit.canGive &&
        canServe(
          free.filter((other) => other !== unit),
          times * effect.buyQuantity,
          toGive - 1,
        ),
    );
    const next = candidates.reduce((a, b) => (b.price < a.price ? b : a));
    free = free.filter((unit) => unit !== next);
    given[next.at] = (given[next.at] ?? 0) + 1;
  }
  return given;
}
