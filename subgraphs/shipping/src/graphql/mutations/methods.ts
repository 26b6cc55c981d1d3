import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Allow, given, PayloadOf, toPayload, toTranslations } from '#kit';
import type { Tariff } from '../../domain/tariff';
import type { ShippingContext } from '../context';
import { ShippingMethodType } from '../types/method';
import { ShippingError } from '../types/shipping-error';
import { explain } from './explain';
import { ShippingMethodCreateInput, ShippingMethodUpdateInput, type ShippingTariffInput } from './method-inputs';

const ShippingMethodPayload = PayloadOf(ShippingError, 'ShippingMethod', () => ShippingMethodType);

/** `Mutation.shippingMethodCreate` and `Mutation.shippingMethodUpdate` */
@Resolver()
export class ShippingMethodMutations {
  @Allow('shipping:write')
  @Mutation(() => ShippingMethodPayload, { nullable: true })
  async shippingMethodCreate(
    @Arg('input', () => ShippingMethodCreateInput)
    { translations, maxWeightGrams = null, tariffs, ...input }: ShippingMethodCreateInput,
    @Ctx() { service }: ShippingContext,
  ) {
    const texts = toTranslations(translations);
    const method = { ...input, maxWeightGrams, tariffs: tariffs.map(toTariff), translations: texts };
    return toPayload(await service.createMethod(method), explain);
  }

  @Allow('shipping:write')
  @Mutation(() => ShippingMethodPayload, { nullable: true })
  async shippingMethodUpdate(
    @Arg('input', () => ShippingMethodUpdateInput)
    { id, expectedVersion, translations, maxWeightGrams, tariffs, ...changes }: ShippingMethodUpdateInput,
    @Ctx() { service }: ShippingContext,
  ) {
    const edit = {
      ...given(changes),
      ...(maxWeightGrams !== undefined && { maxWeightGrams }),
      ...(tariffs && { tariffs: tariffs.map(toTariff) }),
      translations: toTranslations(translations),
    };
    return toPayload(await service.updateMethod(id, expectedVersion, edit), explain);
  }
}

const toTariff = ({ freeAboveMinor = null, ...tariff }: ShippingTariffInput): Tariff => ({ ...tariff, freeAboveMinor });
