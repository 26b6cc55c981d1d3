import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  GraphQLIncludeDirective,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import { clientName } from '../../operations/asked-names';
import { partOf } from '../../operations/defer';
import { NOTHING } from '../../operations/never-empty';
import type { AbstractShape, DeferredShape, FieldShape, FieldsShape, ObjectShape, Shape } from './shape';

/** What may be asked for fields. */
type FieldsType = GraphQLObjectType | GraphQLInterfaceType;

/** An operation whose shape is looked for. */
export interface AskedOperation {
  readonly schema: GraphQLSchema;
  readonly root: GraphQLObjectType;
  readonly selectionSet: SelectionSetNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Decide `@skip` and `@include`. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The shape of an operation's answer. What is not reached is not looked at, so that it costs what the operation is long. */
export function shapeOf(operation: AskedOperation): FieldsShape {
  const { schema, fragments, variables } = operation;

  function fieldsFor(type: FieldsType, selectionSets: readonly SelectionSetNode[]): FieldsShape {
    const { nodes, deferred } = collect(type, selectionSets);
    nodes.delete(NOTHING);
    const fields = [...nodes].flatMap(([from, same]) => {
      const field = fieldOf(type, from, same);
      return field ? [field] : [];
    });
    return { type, fields, deferred };
  }

  function collect(type: FieldsType, selectionSets: readonly SelectionSetNode[]) {
    const nodes = new Map<string, FieldNode[]>();
    const deferred: DeferredShape[] = [];
    for (const { selections } of selectionSets) add(selections);
    return { nodes, deferred };

    function add(selections: readonly SelectionNode[]): void {
      for (const node of selections) {
        if (!isWanted(node)) continue;
        if (node.kind === Kind.FIELD) {
          const key = (node.alias ?? node.name).value;
          const same = nodes.get(key);
          if (same) same.push(node);
          else nodes.set(key, [node]);
          continue;
        }
        const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments[node.name.value];
        if (!fragment) continue;
        const condition = fragment.typeCondition?.name.value;
        if (condition !== undefined && !isOf(type, condition)) continue;
        const part = partOf(node);
        if (part === undefined) add(fragment.selectionSet.selections);
        else deferred.push({ part, shape: compositeShape(type, [fragment.selectionSet]) });
      }
    }
  }

  function fieldOf(type: FieldsType, from: string, nodes: readonly FieldNode[]): FieldShape | undefined {
    const name = nodes[0]?.name.value ?? '';
    const key = clientName(from);
    if (name === '__typename') return { key, from, name, shape: undefined };
    const field = definitionOf(type, name);
    if (!field) return undefined;
    const selectionSets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    return { key, from, name, shape: shapeFor(field.type, selectionSets) };
  }

  function definitionOf(type: FieldsType, name: string) {
    if (type === schema.getQueryType()) {
      if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
      if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    }
    return type.getFields()[name];
  }

  function shapeFor(type: GraphQLOutputType, selectionSets: readonly SelectionSetNode[], isNullable = true): Shape {
    if (isNonNullType(type)) return shapeFor(type.ofType, selectionSets, false);
    if (isListType(type)) return { kind: 'list', isNullable, item: shapeFor(type.ofType, selectionSets) };
    if (isLeafType(type)) return { kind: 'leaf', isNullable, type };
    return compositeShape(type, selectionSets, isNullable);
  }

  function compositeShape(
    type: GraphQLCompositeType,
    selectionSets: readonly SelectionSetNode[],
    isNullable = true,
  ): ObjectShape | AbstractShape {
    if (isObjectType(type)) return { kind: 'object', isNullable, fields: fieldsFor(type, selectionSets) };
    return { isNullable, ...abstractShape(type.name, selectionSets) };
  }

  function abstractShape(
    typeName: string,
    selectionSets: readonly SelectionSetNode[],
  ): Omit<AbstractShape, 'isNullable'> {
    const known = new Map<string, ReturnType<AbstractShape['fieldsOf']>>();
    return {
      kind: 'abstract',
      typeName,
      fieldsOf(said) {
        const name = typeof said === 'string' ? said : typeName;
        if (known.has(name)) return known.get(name);
        const fields = fieldsOfOne(schema.getType(name), typeName, selectionSets);
        if (fields) known.set(name, fields);
        return fields;
      },
    };
  }

  function fieldsOfOne(
    type: GraphQLNamedType | undefined,
    expected: string,
    selectionSets: readonly SelectionSetNode[],
  ): ReturnType<AbstractShape['fieldsOf']> {
    if (isInterfaceType(type)) {
      const depends = selectionSets.some(({ selections }) => dependsOnType(type, selections));
      return depends || !isOf(type, expected) ? 'unresolved' : fieldsFor(type, selectionSets);
    }
    return isObjectType(type) && isOf(type, expected) ? fieldsFor(type, selectionSets) : undefined;
  }

  /** Whether what is asked for is not the same of all that have an interface. */
  function dependsOnType(type: FieldsType, selections: readonly SelectionNode[]): boolean {
    return selections.filter(isWanted).some((node) => {
      if (node.kind === Kind.FIELD) return node.name.value === '__typename' && node.alias?.value !== NOTHING;
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments[node.name.value];
      if (!fragment || partOf(node) !== undefined) return false;
      const condition = fragment.typeCondition?.name.value;
      const { selections: inner } = fragment.selectionSet;
      return condition === undefined || isOf(type, condition) ? dependsOnType(type, inner) : asksSomething(inner);
    });
  }

  function asksSomething(selections: readonly SelectionNode[]): boolean {
    return selections.filter(isWanted).some((node) => {
      if (node.kind === Kind.FIELD) return node.alias?.value !== NOTHING;
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments[node.name.value];
      return fragment !== undefined && asksSomething(fragment.selectionSet.selections);
    });
  }

  function isOf(type: FieldsType, condition: string): boolean {
    if (type.name === condition) return true;
    const wider = schema.getType(condition);
    return isAbstractType(wider) && schema.isSubType(wider, type);
  }

  const isWanted = (node: SelectionNode): boolean =>
    getDirectiveValues(GraphQLSkipDirective, node, variables)?.if !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false;

  return fieldsFor(operation.root, [operation.selectionSet]);
}
