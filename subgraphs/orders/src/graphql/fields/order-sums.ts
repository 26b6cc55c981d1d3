import { FieldResolver, Resolver, Root } from 'type-graphql';
import { type CurrencyCode, money } from '#contracts';
import { MoneyType } from '#kit';
import type { Order } from '../../domain/order';
import type { Amounts } from '../../domain/snapshot';
import { OrderType } from '../types/order';
import { OrderAmounts, OrderDiscount, OrderGiftCard, OrderPaymentSums, OrderTotals } from '../types/order-sums';

/** What an order comes to. */
@Resolver(() => OrderType)
export class OrderSumFields {
  @FieldResolver(() => OrderTotals)
  totals(@Root() order: Order): OrderTotals {
    const of = inCurrency(order.currencyCode);
    return {
      subtotal: of(order.subtotalMinor),
      discount: of(order.discountMinor),
      shipping: of(order.shippingMinor),
      tax: of(order.taxMinor),
      total: of(order.totalMinor),
      giftCard: of(order.giftCardMinor),
      due: of(order.dueMinor),
    };
  }

  @FieldResolver(() => OrderPaymentSums)
  paymentSums(@Root() order: Order): OrderPaymentSums {
    const of = inCurrency(order.currencyCode);
    return {
      authorised: of(order.authorisedMinor),
      captured: of(order.capturedMinor),
      refunded: of(order.refundedMinor),
    };
  }

  @FieldResolver(() => OrderAmounts)
  shipping(@Root() { shipping, currencyCode }: Order): OrderAmounts {
    return toAmounts(shipping, currencyCode);
  }

  @FieldResolver(() => [OrderDiscount])
  discounts(@Root() { discounts, currencyCode }: Order): OrderDiscount[] {
    const of = inCurrency(currencyCode);
    return discounts.map(({ amountMinor, ...discount }) => ({ ...discount, amount: of(amountMinor) }));
  }

  @FieldResolver(() => [OrderGiftCard])
  giftCards(@Root() { giftCards, currencyCode }: Order): OrderGiftCard[] {
    const of = inCurrency(currencyCode);
    return giftCards.map(({ maskedCode, amountMinor }) => ({ maskedCode, amount: of(amountMinor) }));
  }
}

/** Show what something costs. */
export function toAmounts(amounts: Amounts, currencyCode: CurrencyCode): OrderAmounts {
  const of = inCurrency(currencyCode);
  return {
    subtotal: of(amounts.subtotalMinor),
    discount: of(amounts.discountMinor),
    net: of(amounts.netMinor),
    tax: of(amounts.taxMinor),
    total: of(amounts.totalMinor),
    taxPercent: amounts.taxPercent,
  };
}

/** Shows amounts of one currency. */
export const inCurrency =
  (currencyCode: CurrencyCode) =>
  (amountMinor: number): MoneyType =>
    MoneyType.of(money(amountMinor, currencyCode));
