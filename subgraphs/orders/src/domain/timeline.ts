/** What happens to orders, and whether its customer sees it; everything else is for staff. */
export const TIMELINE = {
  CONFIRMED: { isPublic: true, meaning: 'It was bought.' },
  ABANDONED: { isPublic: false, meaning: 'Its checkout failed.' },
  PAYMENT_AUTHORISED: { isPublic: false, meaning: 'The money is set aside.' },
  PAYMENT_CAPTURED: { isPublic: true, meaning: 'Money was taken.' },
  CAPTURE_REFUSED: {
    isPublic: false,
    meaning: 'Money that is due cannot be taken: somebody has to look at it.',
  },
  PAYMENT_VOIDED: { isPublic: false, meaning: 'What was set aside and not taken is given back.' },
  PAYMENT_REFUNDED: { isPublic: true, meaning: 'Money went back.' },
  REFUND_FAILED: { isPublic: false, meaning: 'The payment provider refused a refund: somebody has to look at it.' },
  SHIPMENT_DISPATCHED: { isPublic: true, meaning: 'A part of it, or all of it, was sent.' },
  SHIPMENT_DELIVERED: { isPublic: true, meaning: 'A shipment arrived.' },
  SHIPMENT_FAILED: { isPublic: false, meaning: 'A shipment was lost, or could not be handed over.' },
  COMPLETED: { isPublic: true, meaning: 'All of it arrived.' },
  CANCELLATION_REQUESTED: { isPublic: true, meaning: 'Somebody wants it cancelled.' },
  CANCELLATION_REFUSED: { isPublic: true, meaning: 'It was too late to cancel it.' },
  CANCELLED: { isPublic: true, meaning: 'It is off.' },
  RETURN_REQUESTED: { isPublic: true, meaning: 'Somebody wants to send something back.' },
  RETURN_APPROVED: { isPublic: true, meaning: 'It may be sent back.' },
  RETURN_REJECTED: { isPublic: true, meaning: 'It may not be sent back.' },
  RETURN_RECEIVED: { isPublic: true, meaning: 'What was sent back is here.' },
  RETURN_REFUNDED: { isPublic: true, meaning: 'What was sent back is paid for.' },
  INVOICE_ISSUED: { isPublic: true, meaning: 'There is an invoice, or a credit note.' },
  MAIL_SENT: { isPublic: false, meaning: 'A mail was sent to the customer.' },
} as const;

/** What happened, from {@link TIMELINE}. */
export type TimelineKind = keyof typeof TIMELINE;

/** Something that happened to an order; never changed, never removed. */
export interface TimelineEntry {
  readonly id: string;
  readonly orderId: string;
  readonly kind: TimelineKind;
  readonly at: Date;
  /** Who: `staff:stf_…`, `customer:cus_…`, `guest`, `service:payments`. */
  readonly actor: string;
  readonly detail: TimelineDetail;
}

/** More about what happened; which parts there are depends on its kind. */
export interface TimelineDetail {
  readonly amountMinor?: number;
  /** What it is about: a payment, a shipment, a return, an invoice. */
  readonly subjectId?: string;
  /** A reason, a note, a tracking number. */
  readonly text?: string;
}
