import type { Happening } from './outcome';
import type { Status, Sums } from './payment';

/** What a forger says of a payment: that all of it went where it suits them. */
export function lieAbout(type: Happening, amount: number): { readonly status: Status } & Sums {
  const none: Sums = { authorised: 0, captured: 0, voided: 0, refunded: 0 };
  switch (type) {
    case 'payment.authorised':
      return { ...none, status: 'authorised', authorised: amount };
    case 'payment.captured':
    case 'payment.refund_failed':
      return { ...none, status: 'captured', authorised: amount, captured: amount };
    case 'payment.refunded':
      return { ...none, status: 'refunded', authorised: amount, captured: amount, refunded: amount };
    case 'payment.voided':
      return { ...none, status: 'voided', authorised: amount, voided: amount };
    case 'payment.declined':
      return { ...none, status: 'declined' };
    case 'payment.action_required':
      return { ...none, status: 'action_required' };
  }
}
