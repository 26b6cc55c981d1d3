import {
  buildASTSchema,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
} from 'graphql';
import { draw, drawOne } from './draw';
import { leafAt } from './leaf';
import { readRules } from './rules';

/** Something of the world: an entity by its name, such as `Order:3`, or a part of one by where it is. */
export interface Thing {
  readonly type: string;
  readonly identity: string;
  /** What a service was told of it; a service knows no fields of others but these. */
  readonly told?: Readonly<Record<string, unknown>>;
}

/** Whether anything goes wrong. */
export type Weather = 'calm' | 'stormy';

/** Whatever can be asked has an answer, always the same one, that depends on nothing but what is asked. */
export interface World {
  /** @throws Error where something goes wrong. */
  read(thing: Thing, field: string, args: Readonly<Record<string, unknown>>, weather: Weather): unknown;
  /** The entity that has the keys of a representation. */
  find(representation: Readonly<Record<string, unknown>>): Thing;
}

/** So many of a kind there are; few, so that one is met at several places. */
const ENTITIES = 10;
/** How long lists are. */
const LENGTHS = [0, 1, 2, 2, 3, 3];
/** One in so many. */
const NULL = 10;
const FAILING = 14;

/** Make the world that a supergraph speaks of. */
export function createWorld(sdl: string): World {
  const schema = buildASTSchema(parse(sdl), { assumeValidSDL: true });
  const rules = readRules(schema);

  function read(thing: Thing, field: string, args: Readonly<Record<string, unknown>>, weather: Weather): unknown {
    const { type, identity } = thing;
    if (rules.isKey(type, field)) return `${identity}.${field}`;
    const from = rules.requirementsOf(type, field).map((name) => requirement(thing, name, weather));
    const place = `${identity}.${field}${describe(args)}${from.map((value) => `<${value}>`).join('')}`;
    if (weather === 'stormy' && !rules.isRequired(type, field) && draw(`${place} fails`, FAILING) === 0) {
      throw new Error(`${place} fails`);
    }
    return valueAt(typeOf(type, field), place, weather);
  }

  function requirement(thing: Thing, field: string, weather: Weather): unknown {
    const value = thing.told ? thing.told[field] : read(thing, field, {}, weather);
    if (value === undefined) throw new Error(`nobody told the ${field} of ${thing.identity}`);
    return value;
  }

  function typeOf(type: string, field: string): GraphQLOutputType {
    const object = schema.getType(type);
    const found = isObjectType(object) ? object.getFields()[field] : undefined;
    if (!found) throw new Error(`the world knows no ${type}.${field}`);
    return found.type;
  }

  function valueAt(type: GraphQLOutputType, place: string, weather: Weather): unknown {
    if (isNonNullType(type)) return somethingAt(type.ofType, place, weather);
    return draw(`${place} null`, NULL) === 0 ? null : somethingAt(type, place, weather);
  }

  function somethingAt(
    type: Exclude<GraphQLOutputType, { readonly ofType: never }>,
    place: string,
    weather: Weather,
  ): unknown {
    if (isNonNullType(type)) throw new Error('what may not be null may not be null twice');
    if (isLeafType(type)) return leafAt(type, place);
    if (!isListType(type)) return thingAt(type, place);
    const length = drawOne(`${place} length`, LENGTHS);
    return Array.from({ length }, (_item, index) => itemAt(type.ofType, `${place}#${index}`, weather));
  }

  /** An error among the items of a list is one of that item alone. */
  function itemAt(type: GraphQLOutputType, place: string, weather: Weather): unknown {
    if (weather === 'stormy' && draw(`${place} fails`, FAILING) === 0) return new Error(`${place} fails`);
    return valueAt(type, place, weather);
  }

  function thingAt(type: GraphQLCompositeType, place: string): Thing {
    const { name } = isAbstractType(type) ? drawOne(`${place} type`, schema.getPossibleTypes(type)) : type;
    return { type: name, identity: rules.isEntity(name) ? `${name}:${draw(place, ENTITIES)}` : place };
  }

  function find(representation: Readonly<Record<string, unknown>>): Thing {
    const { __typename: name } = representation;
    const keys = Object.entries(representation).filter(([field]) => rules.isKey(String(name), field));
    const identities = new Set(keys.map(([field, key]) => identityOf(field, key)));
    const [identity] = identities;
    if (identity === undefined || identities.size > 1) throw new Error(`nobody is ${JSON.stringify(representation)}`);
    return { type: identity.split(':')[0] ?? '', identity, told: representation };
  }

  return { read, find };
}

function identityOf(field: string, key: unknown): string {
  const [identity, name] = String(key).split('.');
  if (!identity || name !== field) throw new Error(`${key} is no ${field}`);
  return identity;
}

function describe(args: Readonly<Record<string, unknown>>): string {
  return Object.keys(args).length === 0 ? '' : JSON.stringify(args, (_name, value) => sorted(value));
}

/** Two schemas may list the fields of an input in another order. */
const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;
