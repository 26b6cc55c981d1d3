import { spread } from '#contracts';
import { unitsGiven } from './buy-x-get-y';
import type { CartLine, CartSnapshot } from './cart';
import { type Effect, WHOLE } from './effect';
import type { LeftToPay, TakenOff } from './left-to-pay';
import { includes, type Scope } from './scope';
import { share } from './share';

/** What an effect takes off a cart of which something is left to pay: nothing outside its scope, nothing below zero. */
export function takeOff(effect: Effect, scope: Scope, cart: CartSnapshot, left: LeftToPay): TakenOff {
  const inScope = cart.lines.map((line, at) => (includes(scope, line) ? (left.lines[at] ?? 0) : 0));
  const eachLine = (amount: (left: number, line: CartLine, at: number) => number): TakenOff => ({
    lines: cart.lines.map((line, at) => Math.min(inScope[at] ?? 0, amount(inScope[at] ?? 0, line, at))),
    shipping: 0,
  });
  const allLines = (amount: (left: number) => number): TakenOff => {
    const all = inScope.reduce((sum, one) => sum + one, 0);
    return { lines: spread(Math.min(all, amount(all)), inScope), shipping: 0 };
  };
  const shipping = (amount: (left: number) => number): TakenOff => ({
    lines: cart.lines.map(() => 0),
    shipping: Math.min(left.shipping, amount(left.shipping)),
  });

  switch (effect.kind) {
    case 'FREE_SHIPPING':
      return shipping((all) => all);
    case 'PERCENTAGE': {
      const percentage = (amount: number): number => share(amount, effect.basisPoints, WHOLE);
      return { LINES: eachLine, ORDER: allLines, SHIPPING: shipping }[effect.target](percentage);
    }
    case 'FIXED_AMOUNT': {
      const amount = effect.amounts.find(({ currencyCode }) => currencyCode === cart.currencyCode)?.amountMinor ?? 0;
      if (effect.target === 'LINES') return eachLine((_left, { quantity }) => amount * quantity);
      return { ORDER: allLines, SHIPPING: shipping }[effect.target](() => amount);
    }
    case 'BUY_X_GET_Y': {
      const units = unitsGiven(effect, scope, cart);
      const off = (amount: number, { quantity }: CartLine, at: number): number =>
        share(amount, BigInt(units[at] ?? 0) * BigInt(effect.basisPoints), BigInt(quantity) * BigInt(WHOLE));
      // What is given may lie outside the scope, which is what must be bought.
      return {
        lines: cart.lines.map((line, at) => off(left.lines[at] ?? 0, line, at)),
        shipping: 0,
      };
    }
  }
}
