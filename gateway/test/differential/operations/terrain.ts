import {
  doTypesOverlap,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  parse,
} from 'graphql';

/** A schema, and where in it the services meet. */
export interface Terrain {
  readonly schema: GraphQLSchema;
  /** The types that objects of a type may be of, itself among them. */
  overlapping(type: GraphQLCompositeType): readonly GraphQLCompositeType[];
  /** How many steps from a type to the nearest that several services know; many for one that leads to none. */
  distance(type: GraphQLCompositeType): number;
}

export type AnyField = GraphQLField<unknown, unknown>;

const FAR = 1_000;

/** Survey what clients see of services. */
export function survey(schema: GraphQLSchema, services: Iterable<string>): Terrain {
  const types = Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLCompositeType => isCompositeType(type) && !type.name.startsWith('__'),
  );
  const meeting = namedTwice(services);
  const isMet = (type: GraphQLCompositeType): boolean =>
    meeting.has(type.name) || (isObjectType(type) && type.getInterfaces().some(({ name }) => meeting.has(name)));
  const distances = new Map(types.map((type) => [type.name, isMet(type) ? 0 : FAR]));
  const distance = ({ name }: { readonly name: string }): number => distances.get(name) ?? FAR;

  for (let isNearer = true; isNearer; ) {
    isNearer = false;
    for (const type of types) {
      const nearest = Math.min(FAR, ...next(type, schema).map((one) => distance(one) + 1));
      if (nearest >= distance(type)) continue;
      distances.set(type.name, nearest);
      isNearer = true;
    }
  }
  const overlaps = new Map(types.map((type) => [type.name, types.filter((one) => doTypesOverlap(schema, type, one))]));
  return { schema, distance, overlapping: ({ name }) => overlaps.get(name) ?? [] };
}

/** The entities that more than one service names. */
function namedTwice(services: Iterable<string>): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const sdl of services) {
    for (const definition of parse(sdl).definitions) {
      if (!('directives' in definition && 'name' in definition && definition.name)) continue;
      if (!definition.directives?.some(({ name }) => name.value === 'key')) continue;
      const { value: name } = definition.name;
      if (seen.has(name)) twice.add(name);
      seen.add(name);
    }
  }
  return twice;
}

/** The fields of a type; a union has none. */
export const fieldsOf = (type: GraphQLCompositeType): AnyField[] =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];

function next(type: GraphQLCompositeType, schema: GraphQLSchema): GraphQLCompositeType[] {
  const members = isAbstractType(type) ? schema.getPossibleTypes(type) : [];
  return [
    ...members,
    ...fieldsOf(type)
      .map((field) => getNamedType(field.type))
      .filter(isCompositeType),
  ];
}
