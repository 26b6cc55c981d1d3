import { type ClassType, Field, ObjectType } from 'type-graphql';
import type { LimitReached, NotFound, VersionConflict } from '#contracts';
import { enumOf } from './enum';

/** What a mutation answers when the shop says no: an outcome, not a fault. */
export interface MutationError<Code extends string = string> {
  readonly code: Code;
  readonly message: string;
  /** The part of the input it is about, from the argument's name on; empty when it is about no part. */
  readonly path: readonly string[];
  /** Whether the same request may succeed later, unchanged. */
  readonly retryable: boolean;
}

/**
 * Make a service's own error type, `CatalogError` with the enum `CatalogErrorCode`, for the payloads of its mutations.
 * @param codes what each code means; these texts are what clients read in the schema.
 */
export function MutationErrorOf<Code extends string>(
  name: string,
  codes: Record<Code, string>,
): ClassType<MutationError<Code>> {
  const Code = enumOf(`${name}Code`, codes);

  @ObjectType(name)
  class ErrorType implements MutationError<Code> {
    @Field(() => Code)
    code: Code;

    @Field(() => String, { description: 'For people; may change.' })
    message: string;

    @Field(() => [String], { description: 'The part of the input it is about, such as `["input", "slug"]`.' })
    path: string[];

    @Field(() => Boolean, { description: 'Whether the same request may succeed later, unchanged.' })
    retryable: boolean;
  }

  return ErrorType;
}

/**
 * Make an answer of a mutation that says no. It is not retryable; one that is says so after it was made.
 * @param field the part of the input it is about, from outside in; none when it is about no part.
 */
export function mutationError<Code extends string>(
  code: Code,
  message: string,
  ...field: readonly string[]
): MutationError<Code> {
  return { code, message, path: field.length > 0 ? ['input', ...field] : [], retryable: false };
}

/** Tell the graph of something that is not there. */
export const explainNotFound = ({ what, field }: NotFound): MutationError<'NOT_FOUND'> =>
  mutationError('NOT_FOUND', `There is no such ${what}.`, ...(field ? [field] : []));

/** Tell the graph that somebody else was quicker. */
export function explainConflict({ version }: VersionConflict): MutationError<'VERSION_CONFLICT'> {
  const message = `It is in version ${version} by now; load it again and repeat your change.`;
  return mutationError('VERSION_CONFLICT', message, 'expectedVersion');
}

/** Tell the graph that there are as many as there may be. */
export const explainLimit = ({ what, limit }: LimitReached): MutationError<'LIMIT_REACHED'> =>
  mutationError('LIMIT_REACHED', `There are ${limit} ${what}, and there may be no more.`);
