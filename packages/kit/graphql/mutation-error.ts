import { type ClassType, Field, ObjectType } from 'type-graphql';
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

/** Make an answer of a mutation that says no; not retryable unless said. */
export function mutationError<Code extends string>(
  code: Code,
  message: string,
  path: readonly string[] = [],
  retryable = false,
): MutationError<Code> {
  return { code, message, path, retryable };
}
