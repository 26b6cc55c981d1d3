import { type ClassType, Field, ObjectType } from 'type-graphql';
import type { Done } from '#contracts';
import type { MutationError } from './mutation-error';

/** What a mutation of one kind of thing answers: the thing as it is now, or why nothing was changed. */
export interface Payload<Thing, Problem extends MutationError = MutationError> {
  value: Thing | null;
  errors: Problem[];
}

/** Make the payload type of a thing: `ProductPayload { product, errors }`, its errors of the service's own type. */
export function PayloadOf<Thing extends object, Problem extends MutationError>(
  errorType: ClassType<Problem>,
  thing: string,
  type: () => ClassType<Thing>,
  description = 'As it is now; null when nothing was changed.',
) {
  @ObjectType(`${thing}Payload`, { simpleResolvers: false })
  class PayloadType {
    @Field(type, { name: thing.charAt(0).toLowerCase() + thing.slice(1), nullable: true, description })
    value?: Thing | null;

    @Field(() => [errorType], { description: 'Why nothing was changed; empty when all went well.' })
    errors: Problem[];
  }
  return PayloadType;
}

/**
 * Tell the graph what became of a change.
 * @param explain what a refusal is in the graph: one error, or several.
 */
export function toPayload<Thing, Refusal extends { readonly kind: string }, Problem extends MutationError>(
  outcome: Done<Thing> | Refusal,
  explain: (refusal: Refusal) => Problem | Problem[],
): Payload<Thing, Problem> {
  if (isDone(outcome)) return { value: outcome.value, errors: [] };
  const problems = explain(outcome);
  return { value: null, errors: Array.isArray(problems) ? problems : [problems] };
}

const isDone = <Thing>(outcome: Done<Thing> | { readonly kind: string }): outcome is Done<Thing> =>
  outcome.kind === 'done';
