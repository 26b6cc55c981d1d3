import {
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** An operation and the document that it stands in. */
interface Asked {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/**
 * The variables that decide which fields of a mutation's root are asked for. The planner makes one fetch of a field for each
 * condition under which it is asked for, and of a mutation each of them is done: so they are to be decided before.
 */
export function decidingAtRoot({ document, operation }: Asked): readonly string[] {
  if (operation.operation !== OperationTypeNode.MUTATION) return NONE;
  const known = deciding.get(operation);
  if (known) return known;
  const names = new Set<string>();
  decide({ document, operation }, (name) => {
    names.add(name);
    return false;
  });
  const found = [...names];
  deciding.set(operation, found);
  return found;
}

const NONE: readonly string[] = [];
const deciding = new WeakMap<OperationDefinitionNode, readonly string[]>();

/** A mutation in which these variables stand no more where they decide about its root. */
export const decideRoots = (asked: Asked, values: Readonly<Record<string, unknown>>): Asked =>
  decide(asked, (name) => values[name] === true);

function decide({ document, operation }: Asked, isAsked: (variable: string) => boolean): Asked {
  const atRoot = new Map<FragmentDefinitionNode, FragmentDefinitionNode>();
  const decided = { ...operation, selectionSet: decideAll(operation.selectionSet) };
  const definitions = document.definitions.map((one) => {
    if (one === operation) return decided;
    return one.kind === Kind.FRAGMENT_DEFINITION ? (atRoot.get(one) ?? one) : one;
  });
  return { document: { ...document, definitions }, operation: decided };

  function decideAll(set: SelectionSetNode): SelectionSetNode {
    return { ...set, selections: set.selections.map(decideOne) };
  }

  function decideOne(node: SelectionNode): SelectionNode {
    const directives = node.directives?.map(decideDirective);
    if (node.kind === Kind.INLINE_FRAGMENT) return { ...node, directives, selectionSet: decideAll(node.selectionSet) };
    if (node.kind === Kind.FRAGMENT_SPREAD) decideFragment(node.name.value);
    return { ...node, directives };
  }

  function decideFragment(name: string): void {
    const fragment = document.definitions.find(
      (one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name,
    );
    if (!fragment || atRoot.has(fragment)) return;
    atRoot.set(fragment, { ...fragment, selectionSet: decideAll(fragment.selectionSet) });
  }

  function decideDirective(directive: DirectiveNode): DirectiveNode {
    const [given] = directive.arguments ?? [];
    if (!['skip', 'include'].includes(directive.name.value) || given?.value.kind !== Kind.VARIABLE) return directive;
    const value = { kind: Kind.BOOLEAN, value: isAsked(given.value.name.value) } as const;
    return { ...directive, arguments: [{ ...given, value }] };
  }
}
