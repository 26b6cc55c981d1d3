import {
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type InlineFragmentNode,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { nothing } from '../operations/never-empty';
import { type CompositeDefinition, isComposite, saysTrue } from './required/joins';

type Fragment = InlineFragmentNode | FragmentSpreadNode;

/**
 * Make what names the types of objects that fragments are about, where the planner has to know: from an object that a service
 * knows as an interface (`@interfaceObject`) it finds no way to another interface, or a union, that it may be of.
 */
export function namingTypes(schema: GraphQLSchema, supergraph: DocumentNode): (document: DocumentNode) => DocumentNode {
  const known = new Set(supergraph.definitions.filter(isInterfaceObject).map(({ name }) => name.value));
  return known.size === 0 ? (document) => document : nameTypes;

  function nameTypes(document: DocumentNode): DocumentNode {
    const types = new TypeInfo(schema);
    const fragments = new Map<string, FragmentDefinitionNode>();
    for (const one of document.definitions) {
      if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
    }
    return visit(document, visitWithTypeInfo(types, { InlineFragment: nameIn, FragmentSpread: nameIn }));

    function nameIn(node: Fragment): InlineFragmentNode | undefined {
      const parent = types.getParentType();
      const { condition, selections } = read(node);
      if (condition === undefined || condition === parent?.name || !isAbstractType(schema.getType(condition))) {
        return undefined;
      }
      const { directives } = node;
      if (isObjectType(parent)) return { ...fragmentOf(askedOf(parent, selections)), directives };
      if (!isInterfaceType(parent) || !known.has(parent.name)) return undefined;
      const named = schema.getPossibleTypes(parent).flatMap((type) => {
        const asked = isOf(type, condition) ? askedOf(type, selections) : [];
        return asked.length > 0 ? [fragmentOf(asked, type)] : [];
      });
      return { ...fragmentOf(named), directives };
    }

    /** What is asked of objects of one type. */
    function askedOf(type: GraphQLObjectType, selections: readonly SelectionNode[]): SelectionNode[] {
      return selections.flatMap((node): SelectionNode[] => {
        if (node.kind === Kind.FIELD) return [node];
        const { condition, selections: inner } = read(node);
        const asked = condition === undefined || isOf(type, condition) ? askedOf(type, inner) : [];
        return asked.length > 0 ? [{ ...fragmentOf(asked), directives: node.directives }] : [];
      });
    }

    function read(node: Fragment) {
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
      return { condition: fragment?.typeCondition?.name.value, selections: fragment?.selectionSet.selections ?? [] };
    }
  }

  function isOf(type: GraphQLObjectType, condition: string): boolean {
    const wider = schema.getType(condition);
    return wider === type || (isAbstractType(wider) && schema.isSubType(wider, type));
  }
}

const isInterfaceObject = (definition: DefinitionNode): definition is CompositeDefinition =>
  isComposite(definition) &&
  (definition.directives ?? []).some((directive) => saysTrue(directive, 'isInterfaceObject'));

const fragmentOf = (selections: readonly SelectionNode[], type?: GraphQLObjectType): InlineFragmentNode => ({
  kind: Kind.INLINE_FRAGMENT,
  ...(type && { typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type.name } } }),
  // Who is asked for nothing still has to say what it is.
  selectionSet: { kind: Kind.SELECTION_SET, selections: selections.length > 0 ? selections : [nothing] },
});
