import type { Payment } from './payment';

/** What can have happened to a payment: the types of its webhooks. */
export const HAPPENINGS = [
  'payment.authorised',
  'payment.action_required',
  'payment.declined',
  'payment.captured',
  'payment.voided',
  'payment.refunded',
  'payment.refund_failed',
] as const;

/** One of {@link HAPPENINGS}. */
export type Happening = (typeof HAPPENINGS)[number];

/** Why something is not done. */
export type RefusalCode =
  | 'card_declined'
  | 'amount_too_large'
  | 'not_capturable'
  | 'not_voidable'
  | 'not_refundable'
  | 'not_challenged'
  | 'not_pending';

/** What came of asking for something. */
export type Outcome =
  | {
      readonly kind: 'done';
      readonly payment: Payment;
      /** In order, each with the payment as it was then. */
      readonly happened: readonly { readonly type: Happening; readonly payment: Payment; readonly refund?: string }[];
      /** The refund it was about. */
      readonly refund?: string;
    }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly message: string };

/** Refuse. */
export const refused = (code: RefusalCode, message: string): Outcome => ({ kind: 'refused', code, message });

/** When something is done, under which key, and the ids it gives out. */
export interface Occasion {
  readonly at: string;
  readonly idempotencyKey: string | null;
  newId(prefix: string): string;
}
