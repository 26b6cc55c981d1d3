import { type DocumentNode, type FieldNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';

/** The fields an operation asks its root for, one for each alias, whatever fragments they stand in. */
export function rootFields(document: DocumentNode, operation: OperationDefinitionNode): FieldNode[] {
  const fragments = new Map<string, SelectionSetNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition.selectionSet);
  }
  const seen = new Set<string>();
  const collect = ({ selections }: SelectionSetNode): FieldNode[] =>
    selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      if (selection.kind === Kind.INLINE_FRAGMENT) return collect(selection.selectionSet);
      const name = selection.name.value;
      const fragment = fragments.get(name);
      // Spread twice, a fragment's fields are still asked for once.
      if (!fragment || seen.has(name)) return [];
      seen.add(name);
      return collect(fragment);
    });
  const fields = collect(operation.selectionSet);
  return [...new Map(fields.map((field) => [(field.alias ?? field.name).value, field])).values()];
}
