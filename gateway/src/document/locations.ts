import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getLocation,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type SourceLocation,
} from 'graphql';

/** Finds where in its document an operation asks for what is at a path of its answer: for each time that it does. */
export type Locate = (path: readonly (string | number)[]) => readonly SourceLocation[];

/** Make what finds the places of one operation. Items of a list have the same, which is found once. */
export function locatorOf(document: DocumentNode, operation: OperationDefinitionNode): Locate {
  const fragments = new Map(
    document.definitions
      .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment.selectionSet]),
  );
  const known = new Map<string, readonly SourceLocation[]>();

  function fieldsAt(keys: readonly string[]): FieldNode[] {
    let sets: readonly SelectionSetNode[] = [operation.selectionSet];
    let fields: FieldNode[] = [];
    for (const key of keys) {
      fields = sets.flatMap((set) => named(set, key));
      sets = fields.flatMap(({ selectionSet }) => selectionSet ?? []);
    }
    return fields;
  }

  function named({ selections }: SelectionSetNode, key: string): FieldNode[] {
    return selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return (selection.alias ?? selection.name).value === key ? [selection] : [];
      if (selection.kind === Kind.INLINE_FRAGMENT) return named(selection.selectionSet, key);
      const spread = fragments.get(selection.name.value);
      return spread ? named(spread, key) : [];
    });
  }

  return (path) => {
    const keys = path.filter((step): step is string => typeof step === 'string');
    const name = keys.join('.');
    const found =
      known.get(name) ?? fieldsAt(keys).flatMap(({ loc }) => (loc ? [getLocation(loc.source, loc.start)] : []));
    known.set(name, found);
    return found;
  };
}
