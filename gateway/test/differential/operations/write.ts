import {
  type ArgumentNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  getNamedType,
  isCompositeType,
  isRequiredArgument,
  Kind,
  OperationTypeNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Operation } from '../engines/engine';
import { type Choose, chooser } from './chooser';
import { literal } from './literal';
import { createNames } from './names';
import type { Recipe, Wish } from './recipe';
import { argument, booleanNode, directive, namedType, nameNode } from './syntax';
import { type AnyField, fieldsOf, type Terrain } from './terrain';
import { createVariables } from './variables';

/** Write the operation of a recipe. Now and then it is none that a schema allows. */
export function writeOperation(terrain: Terrain, { isMutation, wishes, flags }: Recipe): Operation {
  const kind = isMutation ? OperationTypeNode.MUTATION : OperationTypeNode.QUERY;
  const root = terrain.schema.getRootType(kind);
  if (!root) throw new Error(`there is no ${kind}`);
  const variables = createVariables(flags);
  const names = createNames();
  const fragments: FragmentDefinitionNode[] = [];

  const selectionSet = select(root, wishes, '');
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [
      { kind: Kind.OPERATION_DEFINITION, operation: kind, variableDefinitions: variables.definitions, selectionSet },
      ...fragments,
    ],
  };
  return { document, text: print(document), variables: variables.given };

  function select(type: GraphQLCompositeType, wanted: readonly Wish[], place: string): SelectionSetNode {
    const selections = wanted.flatMap((wish) => selection(type, wish, place) ?? []);
    return { kind: Kind.SELECTION_SET, selections: selections.length > 0 ? selections : [TYPE_NAME] };
  }

  function selection(type: GraphQLCompositeType, wish: Wish, place: string): SelectionNode | undefined {
    const directives = conditions(chooser(wish.condition));
    switch (wish.form) {
      case 'typename':
        return { ...TYPE_NAME, directives };
      case 'inline': {
        const condition = conditionFor(type, wish.pick);
        const selectionSet = select(condition ?? type, wish.inner, place);
        return {
          kind: Kind.INLINE_FRAGMENT,
          typeCondition: condition && namedType(condition.name),
          directives,
          selectionSet,
        };
      }
      case 'fragment': {
        const { name } = defineFragment(conditionFor(type, wish.pick) ?? type, wish.inner, place);
        return { kind: Kind.FRAGMENT_SPREAD, name, directives };
      }
      case 'again': {
        const fitting = fragments.filter(({ typeCondition }) => mayBe(type, typeCondition.name.value));
        const fragment = fitting[wish.pick % fitting.length];
        return fragment && { kind: Kind.FRAGMENT_SPREAD, name: fragment.name, directives };
      }
      default: {
        const field = fieldFor(type, wish);
        return field && { ...fieldNode(type, field, wish, place), directives };
      }
    }
  }

  function defineFragment(type: GraphQLCompositeType, inner: readonly Wish[], place: string): FragmentDefinitionNode {
    const selectionSet = select(type, inner, place);
    const definition: FragmentDefinitionNode = {
      kind: Kind.FRAGMENT_DEFINITION,
      name: nameNode(`F${fragments.length}`),
      typeCondition: namedType(type.name),
      selectionSet,
    };
    fragments.push(definition);
    return definition;
  }

  /** None now and then, or a type that objects of a type may be of. */
  function conditionFor(type: GraphQLCompositeType, pick: number): GraphQLCompositeType | undefined {
    if (pick % 3 === 0) return undefined;
    const possible = terrain.overlapping(type);
    return possible[pick % possible.length];
  }

  function mayBe(type: GraphQLCompositeType, condition: string): boolean {
    return terrain.overlapping(type).some(({ name }) => name === condition);
  }

  function fieldNode(
    parent: GraphQLCompositeType,
    field: AnyField,
    { args, alias, inner }: Wish,
    place: string,
  ): FieldNode {
    const given = argumentsFor(field, chooser(args));
    const call = `${field.name}(${given.map(print).join(', ')})`;
    const key = names.nameFor(place, { parent, field, call, fieldName: field.name }, chooser(alias));
    const type = getNamedType(field.type);
    return {
      kind: Kind.FIELD,
      name: nameNode(field.name),
      alias: key === field.name ? undefined : nameNode(key),
      arguments: given,
      selectionSet: isCompositeType(type) ? select(type, inner, `${place}.${key}`) : undefined,
    };
  }

  function argumentsFor({ args }: AnyField, choose: Choose): ArgumentNode[] {
    const instead = (type: Parameters<typeof variables.use>[0]) =>
      choose(4) === 3 ? variables.use(type, choose) : undefined;
    return args
      .filter((one) => isRequiredArgument(one) || choose(2) === 1)
      .map(({ name, type }) => argument(name, literal(type, choose, instead)));
  }

  function conditions(choose: Choose): DirectiveNode[] {
    const one = (name: string, usual: boolean): DirectiveNode[] =>
      choose(2) === 0 ? [] : [directive(name, choose(2) === 0 ? booleanNode(usual) : variables.useFlag(choose))];
    return [...one('skip', choose(4) === 3), ...one('include', choose(4) < 3)];
  }

  function fieldFor(type: GraphQLCompositeType, { form, pick }: Wish): AnyField | undefined {
    const fields = fieldsOf(type);
    const distances = fields.map((field) => {
      const inner = getNamedType(field.type);
      return isCompositeType(inner) ? terrain.distance(inner) : undefined;
    });
    const nearest = Math.min(...distances.flatMap((distance) => distance ?? []));
    const fitting = fields.filter((_field, index) => {
      const distance = distances[index];
      if (form === 'leaf') return distance === undefined;
      return form === 'object' ? distance !== undefined : distance === nearest;
    });
    const among = fitting.length > 0 ? fitting : fields;
    return among[pick % among.length];
  }
}

const TYPE_NAME: FieldNode = { kind: Kind.FIELD, name: nameNode('__typename') };
