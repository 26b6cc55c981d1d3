import { labelOf, type PartName } from '../../operations/part-names';
import { callsOf } from '../calls';
import type { CompiledOperation } from '../compile';
import type { JsonObject } from '../data/json';
import type { Place } from '../data/walk';
import { begin } from '../fetching';
import type { Answer, Run } from '../run';
import { complete } from '../shape/complete';
import { type Project, projectOf } from '../shape/project';
import { type FieldsShape, fieldsAt } from '../shape/shape';
import { batchesOf, type Told } from './batches';
import { partAt } from './part-at';
import type { Parts } from './parts';
import { createTroubles } from './troubles';
import { type Waiting, waitingIn } from './waiting';

/**
 * Run an operation whose answer is given in parts. All fetches begin as they do for others, each when those have ended that
 * it is made from; a part is told when those that are made for it have ended, and what it adds to was told.
 */
export async function runInParts(
  compiled: CompiledOperation,
  parts: Parts,
  { given, variables, known, ask }: Run,
): Promise<Answer> {
  const root: JsonObject = { ...known };
  const { shape } = compiled.answerFor(variables);
  const troubles = createTroubles(parts, (place) => partAt(shape, root, place));
  const ends = begin(compiled, {
    ...{ root, given, variables },
    calls: callsOf(ask, compiled.fetches),
    troubleOf: ({ part }) => troubles.of(part),
  });
  const endOf = (part: PartName | undefined) =>
    Promise.all(ends.filter((_end, index) => compiled.fetches[index]?.part === part));

  await endOf(undefined);
  const first = show(undefined, shape, root, []);
  const waiting = waitingIn(shape, root, first.data, []);
  if (waiting.length === 0) return first;
  return { ...first, later: { batches: batchesOf(waiting, endOf, tell), end: Promise.all(ends) } };

  function tell({ deferred: { part, shape: wanted }, object, place }: Waiting): Told | undefined {
    const fields = fieldsAt(wanted, object);
    if (!fields) return undefined;
    const { data, errors } = show(part, fields, object, place);
    return { part: { path: place, label: labelOf(part), data, errors }, inner: waitingIn(fields, object, data, place) };
  }

  function show(part: PartName | undefined, fields: FieldsShape, object: JsonObject, place: Place): Answer {
    const errors = troubles.take(part, place);
    const data = projectionOf(fields)(object);
    if (data) return { data, errors };
    const completed = complete(fields, object, (missing) => troubles.explains(part, missing), place);
    return { data: completed.data, errors: [...errors, ...completed.errors] };
  }
}

const projections = new WeakMap<FieldsShape, Project>();

/** What writes an object; made when the first one comes. */
function projectionOf(fields: FieldsShape): Project {
  const known = projections.get(fields) ?? projectOf(fields);
  projections.set(fields, known);
  return known;
}
