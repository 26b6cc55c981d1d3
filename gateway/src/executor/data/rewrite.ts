import type { FetchDataRewrite } from '@apollo/query-planner';
import type { TypeConditions } from '../type-conditions';
import { type JsonObject, reader, setField } from './json';

/** Changes an object in place, as the planner says. */
export type Rewrite = (object: JsonObject) => void;

const FRAGMENT = '... on ';

/** Make what does all of some rewrites; nothing when there are none. */
export function rewriteWith(
  rewrites: readonly FetchDataRewrite[] | undefined,
  types: TypeConditions,
): Rewrite | undefined {
  if (!rewrites?.length) return undefined;
  const all = rewrites.map((rewrite) => along(rewrite.path.slice(0, -1), actionOf(rewrite), types));
  return (object) => {
    for (const rewrite of all) rewrite(object);
  };
}

function actionOf(rewrite: FetchDataRewrite): Rewrite {
  const name = rewrite.path.at(-1) ?? '';
  if (rewrite.kind === 'ValueSetter') return (object) => setField(object, name, rewrite.setValueTo);
  const read = reader(name);
  return (object) => {
    const value = read(object);
    if (value === undefined || value === null) return;
    setField(object, rewrite.renameKeyTo, value);
    delete object[name];
  };
}

/** Do something to every object that a path of fields and type conditions leads to, through lists of any depth. */
function along([first, ...rest]: readonly string[], action: Rewrite, types: TypeConditions): Rewrite {
  if (first === undefined) return action;
  const next = along(rest, action, types);
  if (first.startsWith(FRAGMENT)) {
    const condition = first.slice(FRAGMENT.length);
    return (object) => {
      const { __typename: name } = object;
      if (typeof name !== 'string' || types.applies(condition, name)) next(object);
    };
  }
  const read = reader(first);
  return (object) => each(read(object), next);
}

function each(value: unknown, action: Rewrite): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) for (const item of value) each(item, action);
  else action(value as JsonObject);
}
