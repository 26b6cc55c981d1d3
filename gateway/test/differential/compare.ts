import type { Answer, Told } from './engines/engine';

/** In what an answer is not what it should be. */
export interface Difference {
  readonly kind:
    | 'other data'
    | 'other order of fields'
    | 'an error that nobody made'
    | 'an error told twice'
    | 'a null that nothing explains';
  readonly detail: string;
}

/** What is right: an answer, and all errors that may be told with it. */
export interface Truth {
  readonly answer: Answer;
  readonly possible: readonly Told[];
}

/**
 * What is wrong with an answer. Which errors are told depends on how far somebody got before something else was null; so
 * any that could be may be told, and those must be that explain what is null.
 */
export function differences(answer: Answer, { answer: right, possible }: Truth): Difference[] {
  return [...differentData(answer.data, right.data), ...differentErrors(answer, right, possible)];
}

/** What is wrong with data; the order of fields is that in which they were asked for. */
export function differentData(data: unknown, right: unknown): Difference[] {
  const [text, rightText] = [JSON.stringify(data), JSON.stringify(right)];
  if (text === rightText) return [];
  const isOrder = JSON.stringify(sorted(data)) === JSON.stringify(sorted(right));
  return [{ kind: isOrder ? 'other order of fields' : 'other data', detail: firstDifference(text, rightText) }];
}

function differentErrors({ errors }: Answer, right: Answer, possible: readonly Told[]): Difference[] {
  const allowed = new Set(possible.map(nameOf));
  const names = errors.map(nameOf);
  return [
    ...names
      .filter((name) => !allowed.has(name))
      .map((detail) => ({ kind: 'an error that nobody made' as const, detail })),
    ...names
      .filter((name, index) => names.indexOf(name) !== index)
      .map((detail) => ({ kind: 'an error told twice' as const, detail })),
    ...right.errors
      .map(({ path = [] }) => nullAt(right.data, path))
      .filter((place) => !errors.some(({ path }) => path && place.every((step, index) => path[index] === step)))
      .map((place) => ({ kind: 'a null that nothing explains' as const, detail: place.join('.') })),
  ];
}

const nameOf = ({ message, path }: Told): string => `${path ? JSON.stringify(path) : 'nowhere'}: ${message}`;

/** Where on the way to a place the data is null. */
function nullAt(data: unknown, path: readonly (string | number)[]): (string | number)[] {
  let value = data;
  for (const [index, step] of path.entries()) {
    if (value === null || value === undefined) return path.slice(0, index);
    value = (value as Record<string | number, unknown>)[step];
  }
  return [...path];
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, sorted(inner)] as const);
  return entries.sort(([one], [other]) => (one < other ? -1 : 1));
}

const BEFORE = 60;
const AFTER = 100;

function firstDifference(text: string, right: string): string {
  let index = 0;
  while (text[index] === right[index]) index += 1;
  const part = (whole: string) => whole.slice(Math.max(0, index - BEFORE), index + AFTER);
  return `…${part(text)}… instead of …${part(right)}…`;
}
