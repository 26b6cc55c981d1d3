import { Field, ObjectType } from 'type-graphql';
import { ConnectionOf, DateTime, enumOf } from '#kit';
import type { ProviderName } from '../../domain/payment';
import type { WebhookOutcome } from '../../domain/webhook-outcome';
import { ProviderNameEnum } from './payment';

/** What became of a webhook, as the graph's enum. */
export const WebhookOutcomeEnum = enumOf<WebhookOutcome>('PaymentWebhookOutcome', {
  APPLIED: 'It told us something.',
  KNOWN: 'It told us nothing new.',
  UNMATCHED: 'It was about a payment that is not ours.',
  IGNORED: 'It was about nothing that concerns us.',
});

/** What a provider told by itself, as staff sees it. */
@ObjectType('PaymentWebhook', { description: 'What a payment provider told by itself; kept for thirty days.' })
export class PaymentWebhookType {
  @Field(() => ProviderNameEnum)
  provider: ProviderName;

  @Field(() => String, { description: 'Unique for the provider: told twice, it is kept once.' })
  eventId: string;

  @Field(() => String, { description: 'In the words of the provider.' })
  type: string;

  @Field(() => String, { description: 'As it came.' })
  body: string;

  @Field(() => WebhookOutcomeEnum)
  outcome: WebhookOutcome;

  @Field(() => DateTime)
  signedAt: Date;

  @Field(() => DateTime)
  receivedAt: Date;
}

/** See ConnectionOf. */
export const PaymentWebhookConnection = ConnectionOf('PaymentWebhook', () => PaymentWebhookType);
