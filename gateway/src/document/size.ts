import { type DocumentNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { rootFields } from './root-fields';

/** How much an operation asks for, with every fragment written out where it is spread. */
export interface OperationSize {
  /** Fields below each other. */
  readonly levels: number;
  readonly fields: number;
  readonly aliases: number;
  readonly rootFields: number;
}

type SelectionSize = Omit<OperationSize, 'rootFields'>;

const NOTHING: SelectionSize = { levels: 0, fields: 0, aliases: 0 };

/** Measure an operation. Each fragment is measured once, so that the work does not grow with what is measured. */
export function measure(document: DocumentNode, operation: OperationDefinitionNode): OperationSize {
  const fragments = new Map<string, SelectionSetNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition.selectionSet);
  }
  const measured = new Map<string, SelectionSize>();

  function ofFragment(name: string): SelectionSize {
    const known = measured.get(name);
    if (known) return known;
    // A fragment that spreads itself ends here; another rule refuses it.
    measured.set(name, NOTHING);
    const size = ofSelections(fragments.get(name));
    measured.set(name, size);
    return size;
  }

  function ofSelections(set: SelectionSetNode | undefined): SelectionSize {
    return (set?.selections ?? []).reduce((total, selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return join(total, ofFragment(selection.name.value));
      const inner = ofSelections(selection.selectionSet);
      if (selection.kind === Kind.INLINE_FRAGMENT) return join(total, inner);
      const own = { levels: inner.levels + 1, fields: inner.fields + 1, aliases: inner.aliases };
      return join(total, selection.alias ? { ...own, aliases: own.aliases + 1 } : own);
    }, NOTHING);
  }

  return { ...ofSelections(operation.selectionSet), rootFields: rootFields(document, operation).length };
}

const join = (one: SelectionSize, other: SelectionSize): SelectionSize => ({
  levels: Math.max(one.levels, other.levels),
  fields: one.fields + other.fields,
  aliases: one.aliases + other.aliases,
});
