import { IsIn, Max, MaxLength, Min, MinLength } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { LOCALES, type Locale } from '#contracts';
import { Allow, IsId, type Payload, toPayload } from '#kit';
import type { Review } from '../../domain/review';
import type { Stars } from '../../domain/stars';
import { customerOf, type ReviewsContext } from '../context';
import { explain } from './explain';
import { ReviewPayload } from './review-payload';

@InputType()
class ReviewCreateInput {
  @Field(() => ID)
  @IsId('product')
  productId: string;

  @Field(() => Int, { description: 'From 1, the worst, to 5.' })
  @Min(1)
  @Max(5)
  rating: Stars;

  @Field(() => String, { description: 'Plain text, 120 characters at most.' })
  @MinLength(1)
  @MaxLength(120)
  title: string;

  @Field(() => String, { description: 'Plain text, 10 to 5,000 characters.' })
  @MinLength(10)
  @MaxLength(5_000)
  body: string;

  @Field(() => String, {
    nullable: true,
    description: 'The language it is written in; that of the request unless said.',
  })
  @IsIn(LOCALES)
  locale?: Locale | null;
}

/** `Mutation.reviewCreate` */
@Resolver()
export class ReviewCreateMutation {
  @Allow('customer')
  @Mutation(() => ReviewPayload, {
    nullable: true,
    description: 'Review a product, once; it is PENDING until a moderator has read it.',
  })
  async reviewCreate(
    @Arg('input', () => ReviewCreateInput) { locale, ...input }: ReviewCreateInput,
    @Ctx() context: ReviewsContext,
  ): Promise<Payload<Review>> {
    const draft = { ...input, locale: locale ?? context.locale, customerId: customerOf(context) };
    return toPayload(await context.service.createReview(draft), explain);
  }
}
