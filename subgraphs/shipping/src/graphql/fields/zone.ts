import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { inLocale } from '#contracts';
import type { ShippingZone } from '../../domain/zone';
import type { ShippingContext } from '../context';
import { ShippingZoneType } from '../types/zone';

/** What of a zone is worked out. */
@Resolver(() => ShippingZoneType)
export class ShippingZoneFields {
  @FieldResolver(() => String)
  name(@Root() zone: ShippingZone, @Ctx() { locale }: ShippingContext): string {
    return inLocale(zone, 'name', locale);
  }
}
