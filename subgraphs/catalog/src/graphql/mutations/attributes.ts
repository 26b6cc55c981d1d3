import { ArrayMaxSize, ArrayUnique, Matches, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { Allow, PayloadOf, toPayload, toTranslations } from '#kit';
import type { AttributeType as Kind } from '../../domain/attribute';
import type { CatalogContext } from '../context';
import { AttributeType, AttributeTypeEnum } from '../types/attribute';
import { CatalogError } from '../types/catalog-error';
import { ChoiceInput, toChoice } from './choice-input';
import { explain } from './explain';
import { TranslationInput } from './translation-input';

const AttributePayload = PayloadOf(CatalogError, 'Attribute', () => AttributeType);

@InputType({ description: 'An attribute to be; its code and type are for ever.' })
class AttributeCreateInput {
  @Field(() => String)
  @Matches(/^[a-z][a-z0-9_-]{0,59}$/, {
    message: 'code must begin with a letter and have letters, digits, _ and - only',
  })
  code: string;

  @Field(() => AttributeTypeEnum)
  type: Kind;

  @Field(() => String)
  @MinLength(1)
  @MaxLength(100)
  name: string;

  @Field(() => String, { nullable: true, description: 'Of a NUMBER, such as `ml`.' })
  @MaxLength(20)
  unit?: string | null;

  @Field(() => [ChoiceInput], { nullable: true, description: 'What an ENUM may be.' })
  @ArrayMaxSize(100)
  @ArrayUnique(({ code }: ChoiceInput) => code)
  @ValidateNested({ each: true })
  choices?: ChoiceInput[] | null;

  @Field(() => [TranslationInput], { nullable: true })
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  translations?: TranslationInput[] | null;
}

/** `Mutation.attributeCreate` */
@Resolver()
export class AttributeMutations {
  @Allow('catalog:write')
  @Mutation(() => AttributePayload, { nullable: true })
  async attributeCreate(
    @Arg('input', () => AttributeCreateInput) input: AttributeCreateInput,
    @Ctx() { service }: CatalogContext,
  ) {
    const { code, type, name, unit, choices, translations } = input;
    return toPayload(
      await service.createAttribute({
        code,
        type,
        name,
        unit: type === 'NUMBER' ? (unit ?? null) : null,
        choices: type === 'ENUM' ? (choices ?? []).map(toChoice) : [],
        translations: toTranslations(translations),
      }),
      explain,
    );
  }
}
