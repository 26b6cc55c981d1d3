import { ArrayMaxSize, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { DateTime, MAX_PAGE } from '#kit';
import type { PaymentFilter, WebhookFilter } from '../../domain/filter';
import type { ProviderName } from '../../domain/payment';
import type { PaymentState } from '../../domain/payment-state';
import type { WebhookOutcome } from '../../domain/webhook-outcome';
import { PaymentStateEnum, ProviderNameEnum } from './payment';
import { WebhookOutcomeEnum } from './payment-webhook';

/** A filter of payments as the graph takes it. */
@InputType({ description: 'Which payments; every part that is given must hold.' })
export class PaymentWhere implements PaymentFilter {
  @Field(() => [PaymentStateEnum], { nullable: true })
  @ArrayMaxSize(MAX_PAGE)
  states?: PaymentState[] | null;

  @Field(() => [ProviderNameEnum], { nullable: true })
  @ArrayMaxSize(MAX_PAGE)
  providers?: ProviderName[] | null;

  @Field(() => [ID], { nullable: true })
  @ArrayMaxSize(MAX_PAGE)
  @MaxLength(60, { each: true })
  orderIds?: string[] | null;

  @Field(() => [String], { nullable: true })
  @ArrayMaxSize(MAX_PAGE)
  @MaxLength(60, { each: true })
  orderNumbers?: string[] | null;

  @Field(() => [ID], { nullable: true })
  @ArrayMaxSize(MAX_PAGE)
  @MaxLength(60, { each: true })
  customerIds?: string[] | null;

  @Field(() => DateTime, { nullable: true })
  from?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Up to, but not including.' })
  until?: Date | null;
}

/** A filter of webhooks as the graph takes it. */
@InputType({ description: 'Which webhooks; every part that is given must hold.' })
export class PaymentWebhookWhere implements WebhookFilter {
  @Field(() => [ProviderNameEnum], { nullable: true })
  @ArrayMaxSize(MAX_PAGE)
  providers?: ProviderName[] | null;

  @Field(() => [WebhookOutcomeEnum], { nullable: true })
  @ArrayMaxSize(MAX_PAGE)
  outcomes?: WebhookOutcome[] | null;

  @Field(() => [ID], { nullable: true })
  @ArrayMaxSize(MAX_PAGE)
  @MaxLength(60, { each: true })
  paymentIds?: string[] | null;

  @Field(() => DateTime, { nullable: true })
  from?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Up to, but not including.' })
  until?: Date | null;
}
