import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  type InlineFragmentNode,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { below, type Footprint, ROOT } from './footprint';

/** An operation whose plan is looked at. */
interface Asked {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
}

/**
 * Find a field that is asked for and that no fetch asks anybody for, as `type.field`. The planner leaves out what it can ask
 * of no type of object, such as the fields of an interface that nobody implements: it would be null as if somebody had said
 * so. What is asked of some types only, or with conditions, may be left out rightly, and is not looked at.
 */
export function findUnplanned(
  { schema, operation, fragments }: Asked,
  footprints: readonly Footprint[],
): string | undefined {
  const isPlanned = (place: string): boolean => footprints.some(({ writes }) => writes.has(place));
  return find(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined, ROOT);

  function find(set: SelectionSetNode, type: GraphQLNamedType | undefined, place: string): string | undefined {
    for (const node of set.selections) {
      if (node.directives?.length) continue;
      const one = node.kind === Kind.FRAGMENT_SPREAD ? fragments[node.name.value] : node;
      const found = one?.kind === Kind.FIELD ? findField(one, type, place) : one && findFragment(one, type, place);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  function findFragment(
    { typeCondition, selectionSet }: InlineFragmentNode | FragmentDefinitionNode,
    type: GraphQLNamedType | undefined,
    place: string,
  ): string | undefined {
    const isOfAll = typeCondition === undefined || typeCondition.name.value === type?.name;
    return isOfAll ? find(selectionSet, type, place) : undefined;
  }

  function findField(node: FieldNode, type: GraphQLNamedType | undefined, place: string): string | undefined {
    const name = node.name.value;
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
    if (!field) return undefined; // it is about the schema itself
    const inner = below(place, (node.alias ?? node.name).value);
    if (!isPlanned(inner)) return `${type?.name}.${name}`;
    return node.selectionSet && find(node.selectionSet, getNamedType(field.type), inner);
  }
}
