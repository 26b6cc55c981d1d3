import { type ClassType, Field, ObjectType } from 'type-graphql';
import { mutationError } from '#kit';
import type { Outcome, Refusal } from '../../domain/outcome';
import { CatalogError } from '../types/catalog-error';

const TAKEN = {
  slug: ['SLUG_TAKEN', 'This slug is taken.'],
  sku: ['SKU_TAKEN', 'This SKU is taken.'],
  code: ['CODE_TAKEN', 'This code is taken.'],
  optionValues: ['VARIANT_EXISTS', 'There is a variant with these option values already.'],
} as const;

/** What a mutation of one kind of thing answers: the thing as it is now, or why nothing was changed. */
export interface Payload<Thing> {
  value: Thing | null;
  errors: CatalogError[];
}

/** Make the payload type of a thing: `ProductPayload { product, errors }`. */
export function PayloadOf<Thing extends object>(thing: string, type: () => ClassType<Thing>) {
  @ObjectType(`${thing}Payload`, { simpleResolvers: false })
  class PayloadType {
    @Field(type, {
      name: thing.charAt(0).toLowerCase() + thing.slice(1),
      nullable: true,
      description: 'As it is now; null when nothing was changed.',
    })
    value?: Thing | null;

    @Field(() => [CatalogError], { description: 'Why nothing was changed; empty when all went well.' })
    errors: CatalogError[];
  }
  return PayloadType;
}

/** Tell the graph what became of a change. */
export function toPayload<Thing>(outcome: Outcome<Thing>): Payload<Thing> {
  return outcome.kind === 'done' ? { value: outcome.value, errors: [] } : { value: null, errors: [explain(outcome)] };
}

function explain(refusal: Refusal): CatalogError {
  switch (refusal.kind) {
    case 'not-found':
      return error('NOT_FOUND', `There is no such ${refusal.what}.`, refusal.field);
    case 'taken': {
      const [code, message] = TAKEN[refusal.field];
      return error(code, message, refusal.field);
    }
    case 'version-conflict': {
      const message = `It is in version ${refusal.version} by now; load it again and repeat your change.`;
      return error('VERSION_CONFLICT', message, 'expectedVersion');
    }
    case 'wrong-status':
      return error('WRONG_STATUS', `It is ${refusal.status}, which does not allow this.`);
    case 'invalid-attributes':
      return error('INVALID_ATTRIBUTES', `These do not fit: ${refusal.codes.join(', ')}.`, 'attributes');
    case 'invalid-options':
      return error('INVALID_OPTION_VALUES', 'Give one existing value for each option.', 'optionValues');
    case 'invalid-parent':
      return error('INVALID_PARENT', 'It cannot hang there.', 'parentId');
    case 'limit-reached':
      return error('LIMIT_REACHED', `There are ${refusal.limit} ${refusal.what}, and there may be no more.`);
  }
}

function error(code: CatalogError['code'], message: string, field?: string): CatalogError {
  return { ...mutationError(code, message), path: field ? ['input', field] : [] };
}
