import type { ServiceAnswer } from '#kit/edge';
import type { Call } from './call';

/** Entities that a service is asked the same of, for one call or for several. */
export interface EntityList {
  /** The call that stands for all of them. */
  readonly first: Call;
  /** The entities, each once, as JSON. */
  readonly texts: readonly string[];
  readonly shares: readonly Share[];
}

/** Which entities of a list a call asked for. */
interface Share {
  /** The call, by its position. */
  readonly call: number;
  /** Where its entities are in the list; nothing for who asked for all of them, in that order. */
  readonly positions: readonly number[] | undefined;
}

/** The lists that calls to one service need: those that ask the same have one, in which no entity is twice. */
export function listsOf(calls: readonly Call[]): EntityList[] {
  const byQuestion = new Map<string | number, number[]>();
  for (const [index, { fetch }] of calls.entries()) {
    const question = fetch.question ?? index;
    const alike = byQuestion.get(question);
    if (alike) alike.push(index);
    else byQuestion.set(question, [index]);
  }
  return Array.from(byQuestion.values(), (alike) => listOf(calls, alike));
}

function listOf(calls: readonly Call[], alike: readonly number[]): EntityList {
  const [first = 0] = alike;
  const one = calls[first] as Call;
  if (alike.length === 1) {
    return { first: one, texts: one.representations ?? [], shares: [{ call: first, positions: undefined }] };
  }
  const known = new Map<string, number>();
  const shares = alike.map((call) => {
    const { representations = [] } = calls[call] as Call;
    const positions = representations.map((text) => {
      const position = known.get(text) ?? known.size;
      if (position === known.size) known.set(text, position);
      return position;
    });
    return { call, positions };
  });
  return { first: one, texts: [...known.keys()], shares };
}

/**
 * What was said of a list, as far as it was said to one of the calls.
 * @param count of entities that the list has. An answer with any other number of them is one to nobody.
 */
export function shareOf(said: ServiceAnswer, { positions }: Share, count: number): ServiceAnswer {
  if (!positions) return said;
  const { data, errors } = said;
  const found = data?._entities;
  const entities =
    Array.isArray(found) && found.length === count ? positions.map((position) => found[position]) : undefined;
  const own = errors?.flatMap((error) => {
    const [field, index, ...rest] = error.path ?? [];
    if (index === undefined) return [error];
    const position = positions.indexOf(Number(index));
    return position < 0 ? [] : [{ ...error, path: [field as string, position, ...rest] }];
  });
  return { data: data && { _entities: entities }, ...(own && own.length > 0 && { errors: own }) };
}
