import type { CurrencyCode } from '#contracts';
import type { ProviderName } from '../domain/payment';
import type { Answer, Report } from '../domain/report';

/** An authorisation as a provider is asked for it. */
interface Authorisation {
  /** Our payment's id: the provider keeps it, and finds the payment by it. */
  readonly reference: string;
  readonly orderNumber: string;
  readonly amountMinor: number;
  readonly currencyCode: CurrencyCode;
  readonly token: string;
  readonly returnUrl: string;
  readonly email: string;
}

/** A part of a payment that is to be taken. */
interface Part {
  readonly providerPaymentId: string;
  readonly amountMinor: number;
  /** Nothing more will be taken after it. */
  readonly isFinal: boolean;
  /** Where it cannot be taken in parts, all of it is to be taken; otherwise that is refused. */
  readonly mayTakeAll: boolean;
}

/** A part of what was taken that is to go back. */
interface Repayment {
  readonly providerPaymentId: string;
  /** Our refund's id. */
  readonly reference: string;
  readonly amountMinor: number;
}

/** What a provider is told a payment by; its own id is the quicker way where it is known. */
export interface PaymentName {
  readonly reference: string;
  readonly providerPaymentId: string | null;
}

/**
 * Somebody who moves money. Nothing here throws: that no answer came is an answer, too. What is asked for with the
 * same key is done once.
 */
export interface PaymentProvider {
  readonly name: ProviderName;
  /** In minor units: every amount of this currency that it moves is a multiple of so many. */
  stepOf(currencyCode: CurrencyCode): number;
  authorise(authorisation: Authorisation, key: string): Promise<Answer>;
  capture(part: Part, key: string): Promise<Answer>;
  /** Release what is authorised and not captured. */
  void(providerPaymentId: string, key: string): Promise<Answer>;
  refund(repayment: Repayment, key: string): Promise<Answer>;
  find(payment: PaymentName): Promise<Answer>;
  /** Read what somebody sent to the webhook: nobody but the provider can have written it, and just now. */
  readWebhook(delivery: WebhookDelivery): WebhookReading;
  close(): Promise<void>;
}

/** What somebody sent to a webhook. */
export interface WebhookDelivery {
  /** As it came, to the byte: the signature is over it. */
  readonly body: string;
  readonly header: (name: string) => string | undefined;
  readonly at: Date;
}

/** What a webhook says, or why it is not listened to. */
export type WebhookReading =
  | { readonly kind: 'event'; readonly event: WebhookEvent }
  | { readonly kind: 'forged' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'malformed' };

/** Something that a provider told by itself. */
export interface WebhookEvent {
  readonly eventId: string;
  readonly type: string;
  readonly signedAt: Date;
  /** Which payment it is about, and what is known of it; null for what is about none. */
  readonly about: { readonly payment: PaymentName; readonly report: Report } | null;
}
