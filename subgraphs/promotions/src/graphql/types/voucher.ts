import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { ConnectionOf, DateTime } from '#kit';

/** A voucher as the graph shows it. */
@Directive('@key(fields: "id")')
@ObjectType('Voucher', { description: 'A code by which a promotion is asked for.' })
export class VoucherType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'In capitals; customers may type it as they like.' })
  code: string;

  @Field(() => Boolean)
  isActive: boolean;

  @Field(() => Int, { nullable: true, description: 'How often in all; null for as often as anybody likes.' })
  usageLimit: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How often by one customer, guests by their e-mail address; null for as often as they like.',
  })
  perCustomerLimit: number | null;

  @Field(() => DateTime, { nullable: true, description: 'From then on; null for as long as its promotion.' })
  startsAt: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until then, not included; null for as long as its promotion.',
  })
  endsAt: Date | null;

  @Field(() => Int, { description: 'Uses of checkouts that are under way.' })
  held: number;

  @Field(() => Int, { description: 'Uses of orders.' })
  redeemed: number;

  @Field(() => DateTime)
  createdAt: Date;

  @Field(() => DateTime)
  updatedAt: Date;

  @Field(() => Int, { description: 'Grows with every edit; give it back as `expectedVersion`.' })
  version: number;

  promotionId: string;
}

/** See ConnectionOf. */
export const VoucherConnection = ConnectionOf('Voucher', () => VoucherType);
