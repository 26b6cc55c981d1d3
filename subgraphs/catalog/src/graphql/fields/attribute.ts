import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { inLocale, type Locale } from '#contracts';
import type { Attribute } from '../../domain/attribute';
import type { AttributeValue, Choice, ProductOption } from '../../domain/product';
import type { CatalogContext } from '../context';
import { AttributeType, type AttributeValueType, ChoiceType, type ProductOptionType } from '../types/attribute';

/** What of an attribute is worked out. */
@Resolver(() => AttributeType)
export class AttributeFields {
  @FieldResolver(() => String)
  name(@Root() attribute: Attribute, @Ctx() { locale }: CatalogContext): string {
    return inLocale(attribute, 'name', locale);
  }

  @FieldResolver(() => [ChoiceType], { description: 'What an ENUM may be.' })
  choices(@Root() { choices }: Attribute, @Ctx() { locale }: CatalogContext): ChoiceType[] {
    return choices.map((choice) => toChoice(choice, locale));
  }
}

/** Show a named value in a language. */
function toChoice(choice: Choice, locale: Locale): ChoiceType {
  return { code: choice.code, name: inLocale(choice, 'name', locale) };
}

/** Show an option of a product in a language. */
export function toOption(option: ProductOption, locale: Locale): ProductOptionType {
  const values = option.values.map((value) => toChoice(value, locale));
  return { code: option.code, name: inLocale(option, 'name', locale), values };
}

/** Show what a product says for an attribute. */
export function toAttributeValue(attribute: Attribute, value: AttributeValue, locale: Locale): AttributeValueType {
  const shown = { attribute: attribute as never };
  if (typeof value === 'number') return { ...shown, number: value };
  if (typeof value === 'boolean') return { ...shown, boolean: value };
  if (attribute.type === 'TEXT') return { ...shown, text: value };
  const choice = attribute.choices.find(({ code }) => code === value);
  return { ...shown, choice: choice && toChoice(choice, locale) };
}
