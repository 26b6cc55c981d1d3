import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { ConnectionOf, DateTime, enumOf } from '#kit';
import type { ReviewStatus } from '../../domain/review';
import type { Stars } from '../../domain/stars';

/** A review's status as the graph's enum. */
export const ReviewStatusEnum = enumOf<ReviewStatus>('ReviewStatus', {
  PENDING: 'Waits for moderation; its author and moderators see it.',
  PUBLISHED: 'Everybody sees it, and it counts in the rating of its product.',
  REJECTED: 'Its author and moderators see it, and why.',
});

/** A review as the graph shows it. */
@Directive('@key(fields: "id")')
@ObjectType('Review', { description: 'What a customer thinks of a product.' })
export class ReviewType {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'From 1, the worst, to 5.' })
  rating: Stars;

  @Field(() => String, { description: 'Plain text, as its author wrote it.' })
  title: string;

  @Field(() => String, { description: 'Plain text, as its author wrote it.' })
  body: string;

  @Field(() => String, { description: 'The language it is written in.' })
  locale: string;

  @Field(() => ReviewStatusEnum)
  status: ReviewStatus;

  @Field(() => String, { nullable: true, description: 'Why it was rejected; null unless it is REJECTED.' })
  rejectionReason?: string | null;

  @Field(() => Int, { description: 'How many other customers found it helpful.' })
  helpfulCount: number;

  @Field(() => DateTime)
  createdAt: Date;

  @Field(() => DateTime, { description: 'When its author last changed it.' })
  updatedAt: Date;

  @Field(() => Int, { description: 'Grows with every edit and verdict; give it back as `expectedVersion`.' })
  version: number;
}

/** See ConnectionOf. */
export const ReviewConnection = ConnectionOf('Review', () => ReviewType);
