import { type FieldNode, Kind, type OperationDefinitionNode, type SelectionNode, type SelectionSetNode } from 'graphql';

/** A field that is asked of entities. */
export interface AskedField {
  readonly type: string;
  readonly node: FieldNode;
  /** Whether it may be left out. */
  readonly isConditional: boolean;
}

/** @returns what a fetch for entities asks for, without the fields that are in other groups than the one of an index. */
export function groupFields(
  operation: OperationDefinitionNode,
  groupFor: (field: AskedField) => number,
): (index: number) => OperationDefinitionNode {
  const [entities] = operation.selectionSet.selections;
  if (entities?.kind !== Kind.FIELD || !entities.selectionSet) throw new Error('entities are asked for by _entities');
  const { selectionSet } = entities;
  const all = new Map<object, number>();
  find(selectionSet, '', false);
  return (index) => {
    const kept = keep(selectionSet, index);
    return {
      ...operation,
      selectionSet: { ...operation.selectionSet, selections: [{ ...entities, selectionSet: kept }] },
    };
  };

  function find({ selections }: SelectionSetNode, type: string, isWithin: boolean): void {
    for (const node of selections) {
      const isConditional = isWithin || (node.directives ?? []).length > 0;
      if (node.kind === Kind.FIELD) all.set(node, groupFor({ type, node, isConditional }));
      else if (node.kind === Kind.INLINE_FRAGMENT) {
        find(node.selectionSet, node.typeCondition?.name.value ?? type, isConditional);
      }
    }
  }

  function keep(set: SelectionSetNode, index: number): SelectionSetNode {
    const selections = set.selections.flatMap((node): SelectionNode[] => {
      if (node.kind !== Kind.INLINE_FRAGMENT) return all.get(node) === index ? [node] : [];
      const inner = keep(node.selectionSet, index);
      return inner.selections.length > 0 ? [{ ...node, selectionSet: inner }] : [];
    });
    return { ...set, selections };
  }
}
