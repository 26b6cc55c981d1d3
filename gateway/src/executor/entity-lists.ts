import type { GraphQLFormattedError } from 'graphql';
import type { ServiceAnswer } from '#kit/edge';
import type { Call } from './call';
import { type Place, placeIn } from './data/walk';

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
  const { data, errors = [] } = said;
  const found = data?._entities;
  const entities =
    Array.isArray(found) && found.length === count ? positions.map((position) => found[position]) : undefined;
  const own = new Map(positions.map((position, index) => [position, index]));
  const told = toldTo(data, errors, ([field = ENTITIES, position, ...rest]) => {
    if (position === undefined) return [field];
    const index = own.get(Number(position));
    return index === undefined ? undefined : [field, index, ...rest];
  });
  return { data: data && { [ENTITIES]: entities }, ...told };
}

export const ENTITIES = '_entities';

/**
 * The errors of an answer that are told to one of those who share it. What is nowhere is told to all of them; and where a
 * null of one took all of the answer with it, the others are told why they got nothing.
 * @param placeFor where one sees a place; nothing for a place that is another one's.
 */
export function toldTo(
  data: ServiceAnswer['data'],
  errors: readonly GraphQLFormattedError[],
  placeFor: (place: Place) => Place | undefined,
): Pick<ServiceAnswer, 'errors'> {
  const own: GraphQLFormattedError[] = [];
  const others: GraphQLFormattedError[] = [];
  for (const error of errors) {
    const place = placeIn(error);
    const path = place && placeFor(place);
    if (place && !path) others.push({ ...error, path: [ENTITIES] });
    else own.push({ ...error, path });
  }
  if (!data && !own.some(isAboutAll)) own.push(...others.slice(0, 1));
  return own.length > 0 ? { errors: own } : {};
}

const isAboutAll = ({ path }: GraphQLFormattedError): boolean => path === undefined || path.length === 1;
