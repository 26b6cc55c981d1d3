import { Max, MaxLength, Min } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { type FieldProblem, IdField, InvalidInputError } from '#kit';
import type { Adjustment } from '../../domain/adjustment';
import type { AdjustmentReason } from '../../domain/movement';
import { type Change, MAX_ON_HAND } from '../../domain/stock-level';
import { AdjustmentReasonEnum } from '../types/movement';

/** An adjustment as the graph takes it. */
@InputType({
  description: 'How much of a thing lies in a warehouse: so many more or fewer, or as many as were counted.',
})
export class StockAdjustLineInput {
  @IdField({ nullable: true, description: 'The thing by its id, or by its `sku`.' })
  merchandiseId?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(120)
  sku?: string | null;

  @IdField()
  warehouseId: string;

  @Field(() => Int, { nullable: true, description: 'So many more, or fewer when negative; or give `setTo`.' })
  @Min(-MAX_ON_HAND)
  @Max(MAX_ON_HAND)
  delta?: number | null;

  @Field(() => Int, { nullable: true, description: 'As many as lie there; needs `compareQuantity`.' })
  @Min(0)
  @Max(MAX_ON_HAND)
  setTo?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'As many as lay there when you looked; another number by now refuses `setTo`.',
  })
  @Min(0)
  @Max(MAX_ON_HAND)
  compareQuantity?: number | null;

  @Field(() => AdjustmentReasonEnum)
  reason: AdjustmentReason;

  @Field(() => String, { nullable: true })
  @MaxLength(500)
  note?: string | null;
}

/**
 * Read an adjustment.
 * @param path where the input stands, from the argument's name on.
 * @throws InvalidInputError when it names no thing or two, or no change or two.
 */
export function toAdjustment(input: StockAdjustLineInput, path: readonly string[]): Adjustment {
  const { merchandiseId, sku, warehouseId, reason, note } = input;
  const change = toChange(input);
  const problems: FieldProblem[] = [];
  if (Boolean(merchandiseId) === Boolean(sku)) {
    const message = 'Give either merchandiseId or sku.';
    problems.push({ path: [...path, 'merchandiseId'], code: 'REQUIRED', message });
  }
  if (!change) {
    const message = 'Give either a delta that is not 0, or setTo with compareQuantity.';
    problems.push({ path: [...path, 'delta'], code: 'REQUIRED', message });
  }
  if (!change || problems.length > 0) throw new InvalidInputError(problems);
  const thing = merchandiseId ? { merchandiseId } : { sku: sku ?? '' };
  return { ...thing, warehouseId, change, reason, ...(note && { note }) };
}

function toChange({ delta, setTo, compareQuantity }: StockAdjustLineInput): Change | undefined {
  const isCounted = typeof setTo === 'number' && typeof compareQuantity === 'number';
  if (typeof delta === 'number')
    return delta === 0 || setTo != null || compareQuantity != null ? undefined : { kind: 'by', delta };
  return isCounted ? { kind: 'to', quantity: setTo, compareQuantity } : undefined;
}
