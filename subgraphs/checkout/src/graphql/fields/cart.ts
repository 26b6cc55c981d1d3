import { Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { money } from '#contracts';
import { FirstArgs, MoneyType } from '#kit';
import { type Cart, methodOf } from '../../domain/cart';
import { isBlocking } from '../../domain/problem';
import type { CheckoutContext } from '../context';
import { CartType } from '../types/cart';
import { CartLineType } from '../types/cart-line';
import { CartProblemType } from '../types/cart-problem';
import {
  CartDiscountType,
  CartGiftCardType,
  CartShippingMethodType,
  CartShippingOptionType,
  CartTotalsType,
} from '../types/cart-sums';
import { toProblemType } from './cart-problem';

/** What of a cart is worked out, much of it by asking other services. */
@Resolver(() => CartType)
export class CartFields {
  @FieldResolver(() => [CartLineType], { description: 'In the order in which they were put in.' })
  async lines(@Root() cart: Cart, @Args(() => FirstArgs) { first }: FirstArgs): Promise<CartLineType[]> {
    return cart.lines.slice(0, first).map((line) => ({ id: line.id, quantity: line.quantity, line, cart }));
  }

  @FieldResolver(() => Int, { description: 'Units of all things in it.' })
  totalQuantity(@Root() { lines }: Cart): number {
    return lines.reduce((sum, { quantity }) => sum + quantity, 0);
  }

  @FieldResolver(() => CartShippingMethodType, {
    nullable: true,
    description: 'How it is sent; null until chosen, and while nothing in it has to be sent.',
  })
  async shippingMethod(@Root() cart: Cart, @Ctx() { quote }: CheckoutContext): Promise<CartShippingMethodType | null> {
    if (!cart.shippingMethod) return null;
    const method = methodOf((await quote(cart)).cart);
    return method && { ...method, amount: toMoney(cart, method.amountMinor) };
  }

  @FieldResolver(() => [CartShippingOptionType], {
    nullable: true,
    description: 'How it could be sent; null while nobody knows where it goes, or shipping does not answer.',
  })
  async shippingOptions(
    @Root() cart: Cart,
    @Args(() => FirstArgs) { first }: FirstArgs,
    @Ctx() { quote, service, passOn }: CheckoutContext,
  ): Promise<CartShippingOptionType[] | null> {
    if (!cart.shippingAddress) return null;
    const offers = await service.shippingOffers((await quote(cart)).cart, passOn);
    return (
      offers?.slice(0, first).map(({ methodId, amountMinor, ...offer }) => ({
        ...{ ...offer, id: methodId, amount: toMoney(cart, amountMinor) },
      })) ?? null
    );
  }

  @FieldResolver(() => [CartDiscountType], {
    nullable: true,
    description: 'What comes off, in this order; null while promotions does not answer.',
  })
  async discounts(
    @Root() cart: Cart,
    @Args(() => FirstArgs) { first }: FirstArgs,
    @Ctx() { quote }: CheckoutContext,
  ): Promise<CartDiscountType[] | null> {
    const { discounts } = await quote(cart);
    return (
      discounts?.discounts.slice(0, first).map(({ name, kind, code, amountMinor }) => ({
        ...{ name, kind, code, amount: toMoney(cart, amountMinor) },
      })) ?? null
    );
  }

  @FieldResolver(() => [CartGiftCardType], {
    nullable: true,
    description: 'The gift cards that pay, in this order; null while promotions does not answer.',
  })
  async giftCards(
    @Root() cart: Cart,
    @Args(() => FirstArgs) { first }: FirstArgs,
    @Ctx() { quote }: CheckoutContext,
  ): Promise<CartGiftCardType[] | null> {
    const { discounts, totals } = await quote(cart);
    if (!discounts) return null;
    return totals.giftCards.slice(0, first).map(({ id, maskedCode, balanceMinor, amountMinor }) => ({
      ...{ id, maskedCode, balance: toMoney(cart, balanceMinor), amount: toMoney(cart, amountMinor) },
    }));
  }

  @FieldResolver(() => CartTotalsType)
  async totals(@Root() cart: Cart, @Ctx() { quote }: CheckoutContext): Promise<CartTotalsType> {
    const { totals } = await quote(cart);
    return {
      taxIncluded: cart.tax.included,
      subtotal: toMoney(cart, totals.subtotalMinor),
      discount: toMoney(cart, totals.discountMinor),
      shipping: toMoney(cart, totals.shippingMinor),
      tax: toMoney(cart, totals.taxMinor),
      total: toMoney(cart, totals.totalMinor),
      giftCards: toMoney(cart, totals.giftCardMinor),
      due: toMoney(cart, totals.dueMinor),
    };
  }

  @FieldResolver(() => [CartProblemType], {
    description: 'What keeps it from being bought as it is shown; `cartProblemsAcknowledge` takes it as it can be had.',
  })
  async problems(
    @Root() cart: Cart,
    @Args(() => FirstArgs) { first }: FirstArgs,
    @Ctx() { quote }: CheckoutContext,
  ): Promise<CartProblemType[]> {
    const { problems } = await quote(cart);
    return problems.slice(0, first).map((problem) => toProblemType(problem, cart, isBlocking(problem, cart)));
  }
}

const toMoney = ({ currencyCode }: Cart, amountMinor: number): MoneyType =>
  MoneyType.of(money(amountMinor, currencyCode));
