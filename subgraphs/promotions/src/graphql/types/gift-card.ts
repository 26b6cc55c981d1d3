import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { ConnectionOf, DateTime, enumOf } from '#kit';
import type { GiftCardEntryKind } from '../../domain/gift-card';

/** See enumOf. */
const GiftCardEntryKindEnum = enumOf<GiftCardEntryKind>('GiftCardEntryKind', {
  ISSUED: 'The money that it began with.',
  REDEEMED: 'Spent on an order.',
  REFUNDED: 'Back from an order that was cancelled.',
});

/** A gift card as the graph shows it to staff; amounts are fields of their own. */
@Directive('@key(fields: "id")')
@ObjectType('GiftCard', { description: 'Money that was paid before, for whoever has the code.' })
export class GiftCardType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'The last four letters of its code, which is kept nowhere.' })
  lastFour: string;

  @Field(() => Boolean)
  isActive: boolean;

  @Field(() => DateTime, { nullable: true, description: 'From then on it is worth nothing; null for never.' })
  expiresAt: Date | null;

  @Field(() => String)
  note: string;

  @Field(() => DateTime)
  createdAt: Date;

  @Field(() => DateTime)
  updatedAt: Date;

  @Field(() => Int, { description: 'Grows with every edit; give it back as `expectedVersion`.' })
  version: number;
}

/** See ConnectionOf. */
export const GiftCardConnection = ConnectionOf('GiftCard', () => GiftCardType);

/** An entry of a gift card's ledger as the graph shows it. */
@ObjectType('GiftCardEntry', { description: 'A movement of the money of a gift card; never changed, never removed.' })
export class GiftCardEntryType {
  @Field(() => ID)
  id: string;

  @Field(() => GiftCardEntryKindEnum)
  kind: GiftCardEntryKind;

  @Field(() => ID, { nullable: true })
  orderId: string | null;

  @Field(() => String, { nullable: true, description: 'Who did it, such as `staff:stf_…` or `service:checkout`.' })
  actor: string | null;

  @Field(() => DateTime)
  at: Date;

  giftCardId: string;
}

/** What whoever has a code may know of its gift card; amounts are fields of their own. */
@ObjectType('GiftCardBalance', { description: 'What is left on a gift card.' })
export class GiftCardBalanceType {
  @Field(() => DateTime, { nullable: true, description: 'From then on it is worth nothing; null for never.' })
  expiresAt: Date | null;
}
