import { AppError } from '../errors';

/** A filter of a list: its branches are filters too, everything else in it is a condition. */
export interface Filter {
  readonly AND?: readonly Filter[] | null;
  readonly OR?: readonly Filter[] | null;
  readonly NOT?: Filter | null;
}

/** The most conditions one filter may have, those of its branches counted. */
const MAX_CONDITIONS = 50;

/** A filter has more conditions than the database should be asked to weigh; each service has a code of its own for it. */
export abstract class TooManyConditionsError extends AppError {
  constructor() {
    super(`A filter may have ${MAX_CONDITIONS} conditions at most, those of its branches counted.`);
  }
}

/** Whether a filter has more conditions than the database should be asked to weigh. */
export function hasTooManyConditions(filter: Filter): boolean {
  return countConditions(filter) > MAX_CONDITIONS;
}

function countConditions({ AND, OR, NOT, ...own }: Filter): number {
  const branches = [...(AND ?? []), ...(OR ?? []), ...(NOT ? [NOT] : [])];
  return branches.reduce((sum, branch) => sum + 1 + countConditions(branch), sumOf(Object.values(own)));
}

const sumOf = (parts: readonly unknown[]): number => parts.reduce<number>((sum, part) => sum + weightOf(part), 0);

/** A condition weighs 1, however many values it allows; a list of conditions weighs as much as all of them. */
function weightOf(part: unknown): number {
  if (part === undefined || part === null) return 0;
  return Array.isArray(part) && typeof part[0] === 'object' ? part.length : 1;
}
