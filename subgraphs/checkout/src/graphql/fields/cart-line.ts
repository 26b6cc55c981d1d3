import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { money } from '#contracts';
import { MoneyType } from '#kit';
import type { MerchandiseSnapshot } from '../../domain/cart-line';
import type { CheckoutContext } from '../context';
import { CartLineOptionType, CartLineType } from '../types/cart-line';
import { CartLineTotalsType } from '../types/cart-sums';
import { MerchandiseType } from '../types/merchandise';

/** What of a line is worked out; texts are those of the cart's language, as catalog said them when it was last asked. */
@Resolver(() => CartLineType)
export class CartLineFields {
  @FieldResolver(() => MerchandiseType, { nullable: true, description: 'The thing as it is now.' })
  merchandise(@Root() { line }: CartLineType): MerchandiseType {
    return { id: line.merchandiseId };
  }

  @FieldResolver(() => String)
  sku(@Root() { line }: CartLineType): string {
    return line.merchandise.sku;
  }

  @FieldResolver(() => String, { description: 'With the chosen values: `Trail shoe, 42, black`.' })
  name(@Root() { line }: CartLineType): string {
    return line.merchandise.name;
  }

  @FieldResolver(() => String)
  productName(@Root() { line }: CartLineType): string {
    return line.merchandise.productName;
  }

  @FieldResolver(() => String)
  productSlug(@Root() { line }: CartLineType): string {
    return line.merchandise.productSlug;
  }

  @FieldResolver(() => String, { nullable: true })
  imageUrl(@Root() { line }: CartLineType): string | null {
    return line.merchandise.imageUrl;
  }

  @FieldResolver(() => [CartLineOptionType], { description: 'In the order of the options.' })
  options(@Root() { line }: CartLineType): MerchandiseSnapshot['options'] {
    return line.merchandise.options;
  }

  @FieldResolver(() => MoneyType, {
    description:
      'What one unit costs; it stands for a while, whatever the price becomes. With tax where prices include it.',
  })
  unitPrice(@Root() { line, cart }: CartLineType): MoneyType {
    return MoneyType.of(money(line.unitAmountMinor, cart.currencyCode));
  }

  @FieldResolver(() => MoneyType, { nullable: true, description: 'The amount to strike through.' })
  compareAt(@Root() { line, cart }: CartLineType): MoneyType | null {
    return line.compareAtMinor === null ? null : MoneyType.of(money(line.compareAtMinor, cart.currencyCode));
  }

  @FieldResolver(() => CartLineTotalsType, { nullable: true })
  async totals(
    @Root() { id, cart }: CartLineType,
    @Ctx() { quote }: CheckoutContext,
  ): Promise<CartLineTotalsType | null> {
    const sum = (await quote(cart)).totals.lines.find((line) => line.id === id);
    if (!sum) return null;
    const amount = (minor: number) => MoneyType.of(money(minor, cart.currencyCode));
    return {
      subtotal: amount(sum.subtotalMinor),
      discount: amount(sum.discountMinor),
      tax: amount(sum.taxMinor),
      total: amount(sum.totalMinor),
    };
  }
}
