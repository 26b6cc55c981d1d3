import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { inLocale } from '#contracts';
import type { ShippingMethod } from '../../domain/method';
import type { ShippingZone } from '../../domain/zone';
import type { ShippingContext } from '../context';
import { ShippingMethodType } from '../types/method';
import { ShippingZoneType } from '../types/zone';

/** What of a method is worked out. */
@Resolver(() => ShippingMethodType)
export class ShippingMethodFields {
  @FieldResolver(() => String)
  name(@Root() method: ShippingMethod, @Ctx() { locale }: ShippingContext): string {
    return inLocale(method, 'name', locale);
  }

  @FieldResolver(() => String)
  description(@Root() method: ShippingMethod, @Ctx() { locale }: ShippingContext): string {
    return inLocale(method, 'description', locale);
  }

  @FieldResolver(() => ShippingZoneType, { nullable: true })
  zone(@Root() { zoneId }: ShippingMethod, @Ctx() { loaders }: ShippingContext): Promise<ShippingZone | null> {
    return loaders.zone.load(zoneId);
  }
}
