import { Field, ObjectType } from 'type-graphql';
import { mutationError } from '#kit';
import type { Product } from '../../domain/product';
import type { ChangeOutcome } from '../../service';
import { CatalogError } from '../types/catalog-error';
import { ProductType } from '../types/product';

/** What every mutation of a product answers. */
@ObjectType()
export class ProductPayload {
  @Field(() => ProductType, { nullable: true, description: 'The product as it is now; null when nothing was changed.' })
  product?: Product | null;

  @Field(() => [CatalogError])
  errors: CatalogError[];
}

/** Tell the graph what became of a change to a product. */
export function toProductPayload(outcome: ChangeOutcome): ProductPayload {
  return outcome.kind === 'edited' ? { product: outcome.product, errors: [] } : { errors: [explain(outcome)] };
}

function explain(outcome: Exclude<ChangeOutcome, { kind: 'edited' }>): CatalogError {
  switch (outcome.kind) {
    case 'not-found':
      return mutationError('NOT_FOUND', 'There is no such product.', ['input', 'id']);
    case 'unknown-category':
      return mutationError('NOT_FOUND', 'There is no such category.', ['input', 'categoryId']);
    case 'slug-taken':
      return mutationError('SLUG_TAKEN', 'Another product has this slug.', ['input', 'slug']);
    case 'version-conflict':
      return mutationError(
        'VERSION_CONFLICT',
        `The product is in version ${outcome.version} by now; load it again and repeat your change.`,
        ['input', 'expectedVersion'],
      );
    case 'wrong-status':
      return mutationError('WRONG_STATUS', `A product that is ${outcome.status} cannot do this.`);
  }
}
