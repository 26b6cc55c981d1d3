import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, Max, Min, ValidateNested } from 'class-validator';
import { Arg, Ctx, Field, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { Allow, IdempotencyKey, IdField, PayloadOf, toPayload } from '#kit';
import { callerOf, type ShippingContext } from '../context';
import { ShipmentType } from '../types/shipment';
import { ShippingError } from '../types/shipping-error';
import { explain } from './explain';

const ShipmentPayload = PayloadOf(ShippingError, 'Shipment', () => ShipmentType);

@InputType({ description: "So many of an order's line." })
class ShipmentLineInput {
  @IdField()
  orderLineId: string;

  @Field(() => Int)
  @Min(1)
  @Max(1_000_000)
  quantity: number;
}

@InputType({ description: 'A shipment to be.' })
class ShipmentCreateInput {
  @IdField()
  orderId: string;

  @IdField({ nullable: true, description: 'Needed only while there is something left in several warehouses.' })
  warehouseId?: string | null;

  @Field(() => [ShipmentLineInput], { nullable: true, description: 'All that is left there unless said.' })
  @ArrayNotEmpty()
  @ArrayMaxSize(100)
  @ArrayUnique(({ orderLineId }: ShipmentLineInput) => orderLineId, { message: 'lines must name each line once' })
  @ValidateNested({ each: true })
  lines?: ShipmentLineInput[] | null;

  @Field(() => [Int], {
    nullable: true,
    description: 'What each package weighs in grams; one package with everything in it unless said.',
  })
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  @Min(0, { each: true })
  @Max(10_000_000, { each: true })
  parcelWeights?: number[] | null;

  @IdempotencyKey()
  idempotencyKey: string;
}

@InputType({ description: 'Which shipment.' })
class ShipmentChangeInput {
  @IdField()
  id: string;

  @IdempotencyKey()
  idempotencyKey: string;
}

/** What staff do with shipments. */
@Resolver()
export class ShipmentMutations {
  @Allow('shipping:write')
  @Mutation(() => ShipmentPayload, {
    nullable: true,
    description: 'Pack an order, or a part of it; the carrier is asked for labels at once.',
  })
  async shipmentCreate(
    @Arg('input', () => ShipmentCreateInput) input: ShipmentCreateInput,
    @Ctx() context: ShippingContext,
  ) {
    const { orderId, warehouseId, lines, parcelWeights, idempotencyKey } = input;
    const wanted = {
      ...{ orderId, warehouseId: warehouseId ?? undefined, parcelWeights: parcelWeights ?? undefined },
      lines: lines?.map((line) => ({ ...line })),
    };
    return toPayload(await context.service.createShipment(callerOf(context, idempotencyKey), wanted), explain);
  }

  @Allow('shipping:write')
  @Mutation(() => ShipmentPayload, {
    nullable: true,
    description: 'Hand a shipment to its carrier: it leaves the house.',
  })
  async shipmentDispatch(
    @Arg('input', () => ShipmentChangeInput) { id, idempotencyKey }: ShipmentChangeInput,
    @Ctx() context: ShippingContext,
  ) {
    return toPayload(await context.service.dispatchShipment(callerOf(context, idempotencyKey), id), explain);
  }

  @Allow('shipping:write')
  @Mutation(() => ShipmentPayload, { nullable: true, description: 'Unpack a shipment that has not left.' })
  async shipmentCancel(
    @Arg('input', () => ShipmentChangeInput) { id, idempotencyKey }: ShipmentChangeInput,
    @Ctx() context: ShippingContext,
  ) {
    return toPayload(await context.service.cancelShipment(callerOf(context, idempotencyKey), id), explain);
  }

  @Allow('shipping:write')
  @Mutation(() => ShipmentPayload, {
    nullable: true,
    description: 'Note that a shipment arrived, for those whose carrier does not tell.',
  })
  async shipmentDeliver(
    @Arg('input', () => ShipmentChangeInput) { id, idempotencyKey }: ShipmentChangeInput,
    @Ctx() context: ShippingContext,
  ) {
    return toPayload(await context.service.deliverShipment(callerOf(context, idempotencyKey), id), explain);
  }
}
