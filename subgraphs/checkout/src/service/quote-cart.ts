import { createHash } from 'node:crypto';
import type { PassedOn } from '#kit';
import { cartTotals } from '../domain/bill';
import { type Cart, type ChosenMethod, methodOf } from '../domain/cart';
import type { DiscountQuote } from '../domain/discounts';
import type { Needed } from '../domain/outcome';
import { type CartProblem, problemsOf } from '../domain/problem';
import { discountQuestion, goodsQuestion, shippingQuestion } from '../domain/questions';
import { isDue, requoted } from '../domain/requote';
import type { Totals } from '../domain/totals';
import type { ShippingOffer } from '../others';
import { placeOf, toTax } from './fill-cart';
import { isAway, orAway } from './or-away';
import type { Parts } from './parts';

/** A cart with all that the other services say of it. */
export interface Quoted {
  /** With the prices, the discounts and the price of shipping that hold now. */
  readonly cart: Cart;
  /** Null when promotions could not be asked. */
  readonly discounts: DiscountQuote | null;
  readonly totals: Totals;
  readonly problems: readonly CartProblem[];
}

/** How long what promotions says is not asked again, in milliseconds; whoever buys is told if it changed meanwhile. */
const DISCOUNTS_KEPT_MS = 60_000;

/** Answers lead to other questions: prices to discounts, discounts to shipping, and that to discounts once more. */
const MOST_ROUNDS = 4;

const NO_DISCOUNTS: DiscountQuote = { discounts: [], giftCards: [], problems: [] };

/** One round of questions. */
interface Asking {
  /** The services that were asked and are away: they are not asked again. */
  readonly away: Set<Needed>;
  readonly isFirst: boolean;
  readonly passOn: PassedOn;
}

/** Quoting carts: asking for what has changed, and for nothing else. */
export function cartQuoting({ store, others, rules, now }: Parts) {
  return {
    askForCart,

    /** What a cart comes to now. What was learnt is kept in it, unless somebody changes it at the same time. */
    async quoteCart(cart: Cart, passOn: PassedOn): Promise<Quoted> {
      const quoted = await askForCart(cart, passOn);
      if (quoted.cart !== cart) await store.keepQuote(quoted.cart);
      return quoted;
    },

    /** The ways to send a cart, the chosen one or not; null while nobody knows where it goes, or shipping is away. */
    async shippingOffers(cart: Cart, passOn: PassedOn): Promise<readonly ShippingOffer[] | null> {
      const question = shippingQuestion(cart, goodsDiscountsOf(cart));
      if (!question) return null;
      const offers = await orAway('shipping', others.ship(question, passOn));
      return isAway(offers) ? null : offers;
    },

    /** A way to send it, as a cart keeps it that was asked about now. */
    toMethod(cart: Cart, { methodId, code, name, carrier, amountMinor }: ShippingOffer): ChosenMethod {
      const chosen = { id: methodId, code, name, carrier, amountMinor };
      return { ...chosen, question: questionOfMethod(cart), at: now().getTime(), isOffered: true };
    },
  };

  /** What a cart would come to now, whether it is kept like this or not. */
  async function askForCart(cart: Cart, passOn: PassedOn): Promise<Quoted> {
    const away = new Set<Needed>();
    let current = cart;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const asking = { away, isFirst: round === 0, passOn: { ...passOn, locale: cart.locale } };
      const next = await askAll(current, asking);
      if (next === current) break;
      current = next;
    }
    const discounts = discountsOf(current);
    if (discounts) away.delete('promotions');
    const method = methodOf(current);
    if (!method || questionOfMethod(current) === method.question) away.delete('shipping');
    return {
      ...{ cart: current, discounts, totals: cartTotals(current, discounts) },
      problems: problemsOf(current, discounts, away),
    };
  }

  /** Ask at once about all that is due; the same cart when nothing is, or nobody answers. */
  async function askAll(cart: Cart, asking: Asking): Promise<Cart> {
    const [lines, discounts, method] = await Promise.all([
      askLines(cart, asking),
      askDiscounts(cart, asking),
      askMethod(cart, asking),
    ]);
    return lines || discounts || method ? { ...cart, ...lines, ...discounts, ...method } : cart;
  }

  async function askLines(
    cart: Cart,
    { away, isFirst, passOn }: Asking,
  ): Promise<Pick<Cart, 'lines' | 'tax'> | undefined> {
    const [at, { freezeMs }] = [now(), rules];
    const due = cart.lines.filter((line) => isDue(line, at, freezeMs)).map(({ merchandiseId }) => merchandiseId);
    if (due.length === 0 || !isFirst) return undefined;
    const [seen, prices] = await Promise.all([
      orAway('catalog', others.see(due, cart, passOn)),
      orAway('pricing', others.price(due, placeOf(cart), passOn)),
    ]);
    if (isAway(seen)) away.add('catalog');
    if (isAway(prices)) away.add('pricing');
    if (isAway(seen) || isAway(prices)) return undefined;
    const priceOf = (id: string) => ('kind' in prices ? undefined : prices.lines.get(id));
    return {
      tax: 'kind' in prices ? cart.tax : toTax(prices),
      lines: cart.lines.map((line) => {
        const { merchandiseId: id } = line;
        return due.includes(id) ? requoted(line, seen.get(id), priceOf(id), { at, freezeMs }) : line;
      }),
    };
  }

  async function askDiscounts(cart: Cart, { away, passOn }: Asking): Promise<Pick<Cart, 'discounts'> | undefined> {
    const asked = discountQuestion(cart);
    const question = inShort(asked);
    const at = now().getTime();
    const isFresh = cart.discounts?.question === question && at < cart.discounts.at + DISCOUNTS_KEPT_MS;
    if (isFresh || cart.lines.length === 0 || away.has('promotions')) return undefined;
    const answer = await orAway('promotions', others.discount(asked, passOn));
    if (!isAway(answer)) return { discounts: { ...answer, question, goodsQuestion: inShort(goodsQuestion(cart)), at } };
    away.add('promotions');
    return undefined;
  }

  async function askMethod(cart: Cart, { away, passOn }: Asking): Promise<Pick<Cart, 'shippingMethod'> | undefined> {
    const method = methodOf(cart);
    const off = goodsDiscountsOf(cart);
    const asked = shippingQuestion(cart, off);
    if (!method || !asked || away.has('shipping')) return undefined;
    // What comes off the things decides what shipping costs: that is asked first.
    if (!off && !away.has('promotions')) return undefined;
    const question = inShort(asked);
    const at = now().getTime();
    if (method.question === question && at < method.at + rules.freezeMs) return undefined;
    const offers = await orAway('shipping', others.ship(asked, passOn));
    if (isAway(offers)) {
      away.add('shipping');
      return undefined;
    }
    const offer = offers.find(({ methodId }) => methodId === method.id);
    if (!offer) return { shippingMethod: { ...method, question, at, isOffered: false } };
    const { code, name, carrier, amountMinor } = offer;
    return { shippingMethod: { ...method, code, name, carrier, amountMinor, question, at, isOffered: true } };
  }
}

/** See {@link cartQuoting}. */
export type CartQuoting = ReturnType<typeof cartQuoting>;

/** What is known to come off a cart as it is: the last answer, if it was about this. */
function discountsOf(cart: Cart): DiscountQuote | null {
  if (cart.lines.length === 0) return NO_DISCOUNTS;
  return cart.discounts?.question === inShort(discountQuestion(cart)) ? cart.discounts : null;
}

/** What is known to come off the things in it; nothing when promotions has to be asked. */
function goodsDiscountsOf(cart: Cart): DiscountQuote | null {
  return cart.discounts?.goodsQuestion === inShort(goodsQuestion(cart)) ? cart.discounts : null;
}

const questionOfMethod = (cart: Cart): string => inShort(shippingQuestion(cart, goodsDiscountsOf(cart)) ?? null);

/** A question in few characters, to tell whether it was asked before. */
const inShort = (question: unknown): string =>
  createHash('sha256').update(JSON.stringify(question)).digest('base64url').slice(0, 22);
