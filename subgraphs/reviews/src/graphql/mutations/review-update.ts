import { IsIn, Max, MaxLength, Min, MinLength } from 'class-validator';
import { Arg, Ctx, Field, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { LOCALES, type Locale } from '#contracts';
import { Allow, given, IdField, type Payload, toPayload } from '#kit';
import type { Review } from '../../domain/review';
import type { Stars } from '../../domain/stars';
import { customerOf, type ReviewsContext } from '../context';
import { explain } from './explain';
import { ReviewPayload } from './review-payload';

@InputType({ description: 'What to change; what is left out stays as it is.' })
class ReviewUpdateInput {
  @IdField()
  id: string;

  @Field(() => Int, { description: 'The version you saw; another one by now is a VERSION_CONFLICT.' })
  expectedVersion: number;

  @Field(() => Int, { nullable: true })
  @Min(1)
  @Max(5)
  rating?: Stars | null;

  @Field(() => String, { nullable: true })
  @MinLength(1)
  @MaxLength(120)
  title?: string | null;

  @Field(() => String, { nullable: true })
  @MinLength(10)
  @MaxLength(5_000)
  body?: string | null;

  @Field(() => String, { nullable: true })
  @IsIn(LOCALES)
  locale?: Locale | null;
}

/** `Mutation.reviewUpdate` */
@Resolver()
export class ReviewUpdateMutation {
  @Allow('customer')
  @Mutation(() => ReviewPayload, {
    nullable: true,
    description: 'Change a review of your own; it is PENDING again.',
  })
  async reviewUpdate(
    @Arg('input', () => ReviewUpdateInput) input: ReviewUpdateInput,
    @Ctx() context: ReviewsContext,
  ): Promise<Payload<Review>> {
    const { id, expectedVersion, ...changes } = input;
    const author = customerOf(context);
    return toPayload(await context.service.updateReview(author, id, expectedVersion, given(changes)), explain);
  }
}
