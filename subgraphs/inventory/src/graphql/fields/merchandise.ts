import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { isBackorder, isLow, shown, total } from '../../domain/availability';
import { type InventoryContext, seesExact } from '../context';
import type { MerchandiseStub } from '../references';
import { AvailabilityType } from '../types/availability';
import { MerchandiseType } from '../types/merchandise';

/** What inventory knows of a thing. */
@Resolver(() => MerchandiseType)
export class MerchandiseFields {
  @Directive('@tag(name: "storefront")')
  @FieldResolver(() => AvailabilityType, { nullable: true, description: 'Whether it can be had.' })
  async availability(@Root() { id }: MerchandiseStub, @Ctx() context: InventoryContext): Promise<AvailabilityType> {
    const found = await context.loaders.availability.load(id);
    const quantity = found ? total(found) : 0;
    return {
      inStock: quantity > 0,
      quantity: shown(quantity, seesExact(context)),
      isLow: isLow(quantity),
      isBackorder: found ? isBackorder(found) : false,
      merchandiseId: id,
      stock: found?.warehouses ?? [],
    };
  }
}
