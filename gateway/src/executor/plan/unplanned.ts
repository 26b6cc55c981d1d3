import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Condition } from './flat-plan';
import { below, type Footprint, ROOT, typeAt } from './footprint';

/** An operation whose plan is looked at. */
interface Asked {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
}

/** A field that is asked for and not planned. */
export interface Unplanned {
  /** As `type.field`. */
  readonly field: string;
  /** It is not asked for unless all of these variables are what they say. */
  readonly conditions: readonly Condition[];
}

/** Where in an operation somebody stands who goes through it. */
interface Position {
  readonly type: GraphQLNamedType | undefined;
  readonly place: string;
  /** The types of objects that fragments leave over there; nothing when there was none. */
  readonly among: readonly string[] | undefined;
  readonly conditions: readonly Condition[];
}

/**
 * Find the fields that are asked for and that no fetch asks anybody for. The planner leaves out what it can ask of no type of
 * object, such as the fields of an interface that nobody implements: they would be null as if somebody had said so. What is
 * asked of some types only is left out rightly where services have no objects of these; so it is looked at only where
 * something is planned to be asked of one of them.
 */
export function findUnplanned({ schema, operation, fragments }: Asked, footprints: readonly Footprint[]): Unplanned[] {
  const isPlanned = (place: string): boolean => footprints.some(({ writes }) => writes.has(place));
  const isMet = (place: string) => (type: string) => footprints.some(({ types }) => types.has(typeAt(place, type)));
  const type = schema.getRootType(operation.operation) ?? undefined;
  return find(operation.selectionSet, { type, place: ROOT, among: undefined, conditions: [] });

  function find({ selections }: SelectionSetNode, position: Position): Unplanned[] {
    return selections.flatMap((node) => {
      const conditions = [...position.conditions, ...conditionsOf(node)];
      if (isContradiction(conditions)) return [];
      if (node.kind === Kind.FIELD) return findField(node, { ...position, conditions });
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments[node.name.value] : node;
      const narrowed = narrow({ ...position, conditions }, fragment?.typeCondition?.name.value);
      return fragment && narrowed ? find(fragment.selectionSet, narrowed) : [];
    });
  }

  /** @returns nothing when no object is known to get through. */
  function narrow(position: Position, condition: string | undefined): Position | undefined {
    const { type, place, among } = position;
    const narrower = schema.getType(condition ?? '') ?? type;
    const possible = among ?? possibleOf(type);
    const wanted = possibleOf(narrower);
    if (possible.every((one) => wanted.includes(one))) return { ...position, type: narrower };
    const met = possible.filter((one) => wanted.includes(one)).filter(isMet(place));
    return met.length > 0 ? { ...position, type: narrower, among: met } : undefined;
  }

  function possibleOf(type: GraphQLNamedType | undefined): string[] {
    if (!isCompositeType(type)) return [];
    return isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [type.name];
  }

  function findField(node: FieldNode, { type, place, conditions }: Position): Unplanned[] {
    const name = node.name.value;
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
    if (!field) return []; // it is about the schema itself
    const inner = below(place, (node.alias ?? node.name).value);
    if (!isPlanned(inner)) return [{ field: `${type?.name}.${name}`, conditions }];
    const position = { type: getNamedType(field.type), place: inner, among: undefined, conditions };
    return node.selectionSet ? find(node.selectionSet, position) : [];
  }
}

/** What decides that something is asked for. */
function conditionsOf({ directives = [] }: SelectionNode): Condition[] {
  return directives.flatMap(({ name, arguments: [given] = [] }) => {
    const isDeciding = name.value === 'skip' || name.value === 'include';
    if (!isDeciding || given?.value.kind !== Kind.VARIABLE) return [];
    return [{ variable: given.value.name.value, is: name.value === 'include' }];
  });
}

const isContradiction = (conditions: readonly Condition[]): boolean =>
  conditions.some(({ variable, is }) => conditions.some((other) => other.variable === variable && other.is !== is));
