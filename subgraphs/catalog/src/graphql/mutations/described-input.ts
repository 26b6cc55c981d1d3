import { ArrayMaxSize, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { IdField, IsSlug } from '#kit';
import { TranslationInput } from './translation-input';

/** What is said of everything that has a slug and texts, when it is made. */
@InputType()
export abstract class DescribedInput {
  @Field(() => String)
  @IsSlug()
  slug: string;

  @Field(() => String)
  @MinLength(1)
  @MaxLength(200)
  name: string;

  @Field(() => String, { nullable: true })
  @MaxLength(5_000)
  description?: string | null;

  @Field(() => [TranslationInput], { nullable: true })
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  translations?: TranslationInput[] | null;
}

/** What may be changed of everything that has a slug and texts. */
@InputType()
export abstract class DescribedChanges {
  @IdField()
  id: string;

  @Field(() => Int, { description: 'The version you saw; another one by now is a VERSION_CONFLICT.' })
  expectedVersion: number;

  @Field(() => String, { nullable: true })
  @IsSlug()
  slug?: string | null;

  @Field(() => String, { nullable: true })
  @MinLength(1)
  @MaxLength(200)
  name?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(5_000)
  description?: string | null;

  @Field(() => [TranslationInput], { nullable: true })
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  translations?: TranslationInput[] | null;
}
