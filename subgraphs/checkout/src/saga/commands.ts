import type { PassedOn, ServiceCaller } from '#kit';
import {
  DiscountConfirmDocument,
  DiscountHoldDocument,
  type DiscountHoldMutationVariables,
  DiscountReleaseDocument,
  OrderAbandonDocument,
  OrderConfirmDocument,
  type OrderConfirmMutationVariables,
  OrderCreateDocument,
  type OrderCreateMutationVariables,
  PaymentAuthoriseDocument,
  type PaymentAuthoriseMutation,
  type PaymentAuthoriseMutationVariables,
  PaymentSettleDocument,
  PaymentVoidDocument,
  ReservationCommitDocument,
  type ReservationCommitMutationVariables,
  ReservationReleaseDocument,
} from '../generated/calls';

/** What another service did, or the code with which it says no. */
export type Commanded<Result, Code extends string> =
  | { readonly kind: 'done'; readonly value: Result }
  | { readonly kind: 'refused'; readonly code: Code };

/** What became of asking for the money. */
export type AskedPayment = NonNullable<NonNullable<PaymentAuthoriseMutation['paymentAuthorise']>['payment']>;

/**
 * What a checkout has others do. Each is keyed by the checkout or its cart, and the same however often it is asked.
 * @throws ServiceUnavailableError of all of them, when nobody knows what became of it.
 * @throws CommandRefusedError when they say no for a reason that a checkout gives them none for: a bug, here or there.
 */
export function createCommands(caller: ServiceCaller) {
  const [promotions, inventory] = [caller.to('promotions'), caller.to('inventory')];
  const [orders, payments] = [caller.to('orders'), caller.to('payments')];

  return {
    async holdDiscounts(input: DiscountHoldMutationVariables['input'], passOn: PassedOn) {
      const { errors } = (await promotions(DiscountHoldDocument, { input }, passOn)).discountHold;
      return outcome(undefined, errors, [
        ...(['VOUCHER_INVALID', 'VOUCHER_EXHAUSTED', 'VOUCHER_LIMIT_REACHED'] as const),
        ...(['GIFT_CARD_INSUFFICIENT', 'DISCOUNT_CHANGED'] as const),
      ]);
    },

    async confirmDiscounts(owner: string, orderId: string, passOn: PassedOn): Promise<void> {
      const input = { owner, orderId };
      expectNone((await promotions(DiscountConfirmDocument, { input }, passOn)).discountConfirm.errors);
    },

    async releaseDiscounts(owner: string, passOn: PassedOn): Promise<void> {
      expectNone((await promotions(DiscountReleaseDocument, { input: { owner } }, passOn)).discountRelease.errors);
    },

    async commitReservation(input: ReservationCommitMutationVariables['input'], passOn: PassedOn) {
      const { allocations, errors } = (await inventory(ReservationCommitDocument, { input }, passOn)).reservationCommit;
      return outcome(allocations ?? [], errors, ['RESERVATION_EXPIRED', 'RESERVATION_MISSING', 'RESERVATION_CHANGED']);
    },

    /** Give back what is set aside for a cart, and let nothing be sold to an order any more. */
    async forgoStock(owner: string, orderId: string, passOn: PassedOn): Promise<void> {
      const input = { owner, orderId };
      expectNone((await inventory(ReservationReleaseDocument, { input }, passOn)).reservationRelease.errors);
    },

    async createOrder(input: OrderCreateMutationVariables['input'], passOn: PassedOn) {
      const { order, errors } = (await orders(OrderCreateDocument, { input }, passOn)).orderCreate;
      expectNone(errors);
      if (!order) throw new CommandRefusedError(['no order']);
      return order;
    },

    async confirmOrder(input: OrderConfirmMutationVariables['input'], passOn: PassedOn): Promise<void> {
      expectNone((await orders(OrderConfirmDocument, { input }, passOn)).orderConfirm.errors);
    },

    async abandonOrder(checkoutSessionId: string, reason: string, passOn: PassedOn): Promise<void> {
      const input = { checkoutSessionId, reason };
      expectNone((await orders(OrderAbandonDocument, { input }, passOn)).orderAbandon.errors);
    },

    /** Ask for the money. A payment that is declined is one, too. */
    async authorisePayment(input: PaymentAuthoriseMutationVariables['input'], passOn: PassedOn) {
      const { payment, errors } = (await payments(PaymentAuthoriseDocument, { input }, passOn)).paymentAuthorise;
      if (payment?.state === 'DECLINED') return { kind: 'done', value: payment } as const;
      const asked = outcome(payment, errors, [
        'PAYMENT_DECLINED',
        'PAYMENT_VOIDED',
        'PAYMENT_PROVIDER_UNKNOWN',
        'PAYMENT_AMOUNT_UNSUPPORTED',
      ]);
      if (asked.kind === 'refused') return asked;
      if (!payment) throw new CommandRefusedError(['no payment']);
      return { kind: 'done', value: payment } as const;
    },

    async voidPayment(checkoutSessionId: string, passOn: PassedOn): Promise<void> {
      expectNone((await payments(PaymentVoidDocument, { input: { checkoutSessionId } }, passOn)).paymentVoid.errors);
    },

    /** Have the money taken. Refused: the payment was given up with its order, or the provider does not pay. */
    async settlePayment(checkoutSessionId: string, passOn: PassedOn) {
      const input = { checkoutSessionId };
      const { errors } = (await payments(PaymentSettleDocument, { input }, passOn)).paymentSettle;
      return outcome(undefined, errors, ['PAYMENT_VOIDED', 'CAPTURE_REFUSED']);
    },
  };
}

/** See {@link createCommands}. */
export type Commands = ReturnType<typeof createCommands>;

/** Another service says no to what it should do in any case. */
class CommandRefusedError extends Error {
  constructor(codes: readonly string[]) {
    super(`refused: ${codes.join(', ')}`);
  }
}

type Errors = readonly { readonly code: string; readonly message: string }[];

function outcome<Result, Code extends string>(
  value: Result,
  errors: Errors,
  known: readonly Code[],
): Commanded<Result, Code> {
  if (errors.length === 0) return { kind: 'done', value };
  const code = known.find((one) => errors.some((error) => error.code === one));
  if (code === undefined) throw new CommandRefusedError(errors.map((error) => error.code));
  return { kind: 'refused', code };
}

function expectNone(errors: Errors): void {
  if (errors.length > 0) throw new CommandRefusedError(errors.map(({ code }) => code));
}
