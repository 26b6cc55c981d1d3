import type { FetchDataKeyRenamer } from '@apollo/query-planner';
import type { TypeConditions } from '../type-conditions';
import { isObject, type JsonObject, reader } from './json';
import { type Path, walkAlong } from './walk';

/** What the fields of a fetch take from around its objects (`@fromContext`), as variables of the fetch. */
export interface Context {
  readonly variables: readonly string[];
  /** Their values for each of the objects, in their order; `undefined` where they did not arrive. */
  valuesIn(root: JsonObject): (JsonObject | undefined)[];
}

/** Make the {@link Context} of a fetch for the objects at a path; nothing when it takes nothing from there. */
export function contextOf(
  path: Path,
  rewrites: readonly FetchDataKeyRenamer[] | undefined,
  types: TypeConditions,
): Context | undefined {
  if (!rewrites?.length) return undefined;
  const sources = rewrites.map((rewrite) => ({
    name: rewrite.renameKeyTo,
    values: valuesAround(path, rewrite, types),
  }));
  const variables = [...new Set(sources.map(({ name }) => name))];
  return {
    variables,
    valuesIn(root) {
      const found: JsonObject[] = walkAlong(path)
        .objects(root)
        .map(() => ({}));
      // Several rewrites of one name are for different types of what is around.
      for (const { name, values } of sources) {
        for (const [index, value] of values(root).entries()) {
          const own = found[index];
          if (own && value !== undefined) own[name] = value;
        }
      }
      return found.map((own) => (variables.every((name) => name in own) ? own : undefined));
    },
  };
}

/** A step from an object to the one that it is in. */
export const UP = '..';

/** @returns what finds the value for each object at a path, which all have of an object that they are in. */
function valuesAround(
  path: Path,
  { path: steps }: FetchDataKeyRenamer,
  types: TypeConditions,
): (root: JsonObject) => unknown[] {
  const levels = steps.filter((step) => step === UP).length;
  const [outer, inner] = splitAbove(path, levels);
  const [around, within] = [walkAlong(outer), walkAlong(inner)];
  const read = valueAlong(steps.slice(levels), types);
  return (root) =>
    around.objects(root).flatMap((object) => {
      const value = read(object);
      return within.objects(object).map(() => value);
    });
}

/** The path to what is some fields further up, and the one from there. */
export function splitAbove(path: Path, levels: number): [Path, Path] {
  const fields = path.flatMap((name, index) => (name === '@' ? [] : [index]));
  const at = levels === 0 ? path.length : (fields.at(-levels) ?? 0);
  return [path.slice(0, at), path.slice(at)];
}

const FRAGMENT = '... on ';

function valueAlong([first, ...rest]: readonly string[], types: TypeConditions): (value: unknown) => unknown {
  if (first === undefined) return (value) => value;
  const next = valueAlong(rest, types);
  if (!first.startsWith(FRAGMENT)) {
    const read = reader(first);
    return (value) => (isObject(value) ? next(read(value)) : value);
  }
  const condition = first.slice(FRAGMENT.length);
  return (value) => {
    if (!isObject(value)) return value;
    const { __typename: name } = value;
    return typeof name !== 'string' || types.applies(condition, name) ? next(value) : undefined;
  };
}
