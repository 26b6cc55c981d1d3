import type { StepNamed } from '#kit';
import type { CheckoutRefusal } from '../domain/checkout-refusal';
import type { MadeOrder, PaymentAction } from '../domain/checkout-session';
import type { OrderSnapshot } from '../domain/order-snapshot';
import type { DiscountQuestion } from '../domain/questions';
import type { Others } from '../others';
import type { CartRules } from '../service/cart-rules';
import type { Store } from '../store';
import type { Commands } from './commands';

/** What a customer pays with. */
export interface PaymentMethod {
  readonly provider: 'SANDBOX' | 'STRIPE';
  /** What the provider gave them for it. */
  readonly token: string;
  /** Where the provider sends them back to. */
  readonly returnUrl: string;
}

/** What is to become an order: the cart as its customer saw it, with everything said that could change. */
export interface CheckoutInput {
  readonly cart: { readonly id: string; readonly version: number };
  /** Until when the stock is set aside for the cart, as far as is known. */
  readonly heldUntil: string | null;
  readonly snapshot: OrderSnapshot;
  /**
   * What promotions was asked for the discounts in the snapshot. Without the codes of gift cards, which are worth money:
   * those stay in the cart, and go when it is ordered.
   */
  readonly question: Omit<DiscountQuestion, 'giftCardCodes'>;
  /** What gift cards pay, each by the place of its code among those of the cart. */
  readonly giftCards: readonly { readonly position: number; readonly amountMinor: number }[];
  readonly payment: PaymentMethod | null;
  readonly correlationId: string;
}

/** Where units come from. */
interface Allocation {
  readonly merchandiseId: string;
  readonly warehouseId: string;
  readonly quantity: number;
}

/** What the steps of a checkout answer. */
interface CheckoutResults {
  readonly freeze: undefined;
  readonly 'hold-discounts': undefined;
  readonly reserve: undefined;
  readonly 'create-order': MadeOrder;
  /** The action as long as the customer has to take it. */
  readonly authorise: { readonly paymentId: string; readonly action: PaymentAction | null };
  readonly commit: { readonly allocations: readonly Allocation[] };
  readonly confirm: undefined;
  readonly settle: undefined;
  readonly announce: undefined;
}

/** What a checkout is made of. */
export interface CheckoutTypes {
  readonly parts: {
    readonly commands: Commands;
    readonly others: Pick<Others, 'hold' | 'release'>;
    readonly store: Pick<Store, 'findCart'>;
    readonly rules: Pick<CartRules, 'holdSeconds' | 'checkoutHoldSeconds' | 'paymentMs'>;
    readonly now: () => Date;
  };
  readonly input: CheckoutInput;
  readonly results: CheckoutResults;
  readonly refusal: CheckoutRefusal;
}

/** A step of a checkout. */
export type CheckoutStep<Name extends keyof CheckoutResults> = StepNamed<CheckoutTypes, Name>;
