import { type FieldNode, type FragmentDefinitionNode, Kind, type SelectionNode } from 'graphql';

/** Under which name the type of an object is asked for when nothing else may be; no client can ask for it so. */
export const NOTHING = 'as_';

/** What is asked of an object so that something is asked of it. */
export const nothing: FieldNode = {
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: NOTHING },
  name: { kind: Kind.NAME, value: '__typename' },
};

/**
 * Whether all that is asked of an object may be left out, by a variable or because of the object's type. It is an empty
 * object then, and no null; but the planner asks nobody for an object of which nothing is asked, and a mutation that has
 * nothing to answer is not done.
 */
export function mayBeEmpty(
  selections: readonly SelectionNode[],
  typeName: string,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): boolean {
  return selections.every((node) => {
    if (node.directives?.length) return true;
    if (node.kind === Kind.FIELD) return false;
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments[node.name.value];
    if (!fragment) return true;
    const condition = fragment.typeCondition?.name.value ?? typeName;
    return condition !== typeName || mayBeEmpty(fragment.selectionSet.selections, typeName, fragments);
  });
}
