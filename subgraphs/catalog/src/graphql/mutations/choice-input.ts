import { ArrayMaxSize, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { IsSlug, toTranslations } from '#kit';
import type { Choice } from '../../domain/product';
import { TranslationInput } from './translation-input';

/** A named value as the graph takes it. */
@InputType({ description: 'A named value.' })
export class ChoiceInput {
  @Field(() => String)
  @IsSlug()
  code: string;

  @Field(() => String)
  @MinLength(1)
  @MaxLength(100)
  name: string;

  @Field(() => [TranslationInput], { nullable: true })
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  translations?: TranslationInput[] | null;
}

/** A named value as the domain keeps it. */
export function toChoice({ code, name, translations }: ChoiceInput): Choice {
  return { code, name, translations: toTranslations(translations) };
}
