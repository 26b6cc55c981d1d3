import { type ValidationError, validate } from 'class-validator';
import { type GraphQLResolveInfo, getNamedType } from 'graphql';
import type { ResolverData } from 'type-graphql';
import { type FieldProblem, InvalidInputError } from '../errors';

const TOO_SHORT = new Set(['minLength', 'arrayMinSize']);
const TOO_LONG = new Set(['maxLength', 'arrayMaxSize']);
const REQUIRED = new Set(['isNotEmpty', 'isDefined', 'arrayNotEmpty']);
const OUT_OF_RANGE = new Set(['min', 'max', 'isPositive', 'minDate', 'maxDate', 'isIn']);

/**
 * Check arguments by the class-validator decorators of their classes, every problem at once. Lengths are bounded with
 * MinLength and MaxLength, not with Length: that one does not tell which bound was broken. What is left out or null
 * is not looked at: whether it may be is said by the type.
 * @throws InvalidInputError with paths from the argument's name on: `input.address.city`.
 */
export async function validateArguments(value: unknown, type: unknown, { info }: ResolverData): Promise<void> {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return;
  const problems = (
    await validate(value, { forbidUnknownValues: false, stopAtFirstError: true, skipMissingProperties: true })
  ).flatMap((error) => toProblems(error, argumentOf(info, type)));
  if (problems.length > 0) throw new InvalidInputError(problems);
}

/** The argument whose type is the class `type`; none for a class that is itself the list of arguments. */
function argumentOf(info: GraphQLResolveInfo, type: unknown): string[] {
  const field = info.parentType.getFields()[info.fieldName];
  const name = typeof type === 'function' ? type.name : undefined;
  const argument = field?.args.find((one) => getNamedType(one.type).name === name);
  return argument ? [argument.name] : [];
}

function toProblems(error: ValidationError, above: readonly string[]): FieldProblem[] {
  const path = [...above, error.property];
  const own = Object.entries(error.constraints ?? {}).map(
    ([constraint, message]): FieldProblem => ({
      path,
      code: codeOf(constraint, error.value),
      message: `${message.charAt(0).toUpperCase()}${message.slice(1)}.`,
    }),
  );
  return [...own, ...(error.children ?? []).flatMap((child) => toProblems(child, path))];
}

function codeOf(constraint: string, value: unknown): FieldProblem['code'] {
  if (REQUIRED.has(constraint) || (value === '' && TOO_SHORT.has(constraint))) return 'REQUIRED';
  if (TOO_SHORT.has(constraint)) return 'TOO_SHORT';
  if (TOO_LONG.has(constraint)) return 'TOO_LONG';
  if (OUT_OF_RANGE.has(constraint)) return 'OUT_OF_RANGE';
  return 'INVALID_FORMAT';
}
