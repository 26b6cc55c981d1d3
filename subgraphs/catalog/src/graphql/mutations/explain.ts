import { explainConflict, explainLimit, explainNotFound, mutationError } from '#kit';
import type { Refusal } from '../../domain/outcome';
import type { CatalogError } from '../types/catalog-error';

const TAKEN = {
  slug: ['SLUG_TAKEN', 'This slug is taken.'],
  sku: ['SKU_TAKEN', 'This SKU is taken.'],
  code: ['CODE_TAKEN', 'This code is taken.'],
  optionValues: ['VARIANT_EXISTS', 'There is a variant with these option values already.'],
} as const;

/** Tell the graph why a change was refused. */
export function explain(refusal: Refusal): CatalogError {
  switch (refusal.kind) {
    case 'not-found':
      return explainNotFound(refusal);
    case 'taken': {
      const [code, message] = TAKEN[refusal.field];
      return mutationError(code, message, refusal.field);
    }
    case 'version-conflict':
      return explainConflict(refusal);
    case 'wrong-status':
      return mutationError('WRONG_STATUS', `It is ${refusal.status}, which does not allow this.`);
    case 'invalid-attributes':
      return mutationError('INVALID_ATTRIBUTES', `These do not fit: ${refusal.codes.join(', ')}.`, 'attributes');
    case 'invalid-options':
      return mutationError('INVALID_OPTION_VALUES', 'Give one existing value for each option.', 'optionValues');
    case 'invalid-parent':
      return mutationError('INVALID_PARENT', 'It cannot hang there.', 'parentId');
    case 'limit-reached':
      return explainLimit(refusal);
  }
}
