import {
  type ArgumentNode,
  type DirectiveNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type InlineFragmentNode,
  Kind,
  type NameNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { OperationTooComplexError } from '../errors';
import { DEFER, isDefer, writtenLabel } from './defer';
import type { NormalOperation } from './normalise';
import { type PartName, partName } from './part-names';

/** So many fields and fragments may be written out: more than fields are allowed, and not so many that others have to wait. */
const MOST = 10_000;

/**
 * An operation with its deferred fragments named, and what is not deferred after all as if nobody had asked for that. The
 * planner could decide by variables, too, and then plans every case there is beforehand: twice as many for each variable.
 * Fragments are written out where they are spread, so that each place has a name of its own.
 * @param isOn tells which are deferred.
 * @throws OperationTooComplexError for one that becomes too long by that.
 */
export function settleDefers(normal: NormalOperation, isOn: (directive: DirectiveNode) => boolean): NormalOperation {
  let parts = 0;
  let selections = 0;

  const settleAll = (set: SelectionSetNode): SelectionSetNode => ({ ...set, selections: set.selections.map(settle) });

  function settle(node: SelectionNode): SelectionNode {
    selections += 1;
    if (selections > MOST) throw new OperationTooComplexError();
    if (node.kind === Kind.FIELD) {
      return node.selectionSet ? { ...node, selectionSet: settleAll(node.selectionSet) } : node;
    }
    const { typeCondition, selectionSet } = node.kind === Kind.INLINE_FRAGMENT ? node : definitionOf(node);
    const directives = node.directives?.filter((one) => !isDefer(one));
    const deferred = node.directives?.find((one) => isDefer(one) && isOn(one));
    const part = deferred && name(deferred);
    const inner = settleAll(selectionSet);
    return {
      kind: Kind.INLINE_FRAGMENT,
      ...{ typeCondition, directives },
      // The planner cannot defer what has a condition that is wider than the type there.
      selectionSet: part ? { kind: Kind.SELECTION_SET, selections: [defer(part, inner)] } : inner,
    };
  }

  function definitionOf({ name }: FragmentSpreadNode): FragmentDefinitionNode {
    const fragment = normal.fragments[name.value];
    if (!fragment) throw new Error(`there is no fragment ${name.value}`);
    return fragment;
  }

  function name(directive: DirectiveNode): PartName {
    parts += 1;
    return partName(parts, writtenLabel(directive));
  }

  const selectionSet = settleAll(normal.operation.selectionSet);
  const used = variablesIn(selectionSet);
  const variableDefinitions = normal.operation.variableDefinitions?.filter(({ variable }) =>
    used.has(variable.name.value),
  );
  const operation = { ...normal.operation, variableDefinitions, selectionSet };
  return { ...normal, text: print(operation), operation, fragments: {}, defers: [] };
}

const defer = (part: PartName, selectionSet: SelectionSetNode): InlineFragmentNode => ({
  kind: Kind.INLINE_FRAGMENT,
  directives: [{ kind: Kind.DIRECTIVE, name: nameNode(DEFER), arguments: [labelNode(part)] }],
  selectionSet,
});

const labelNode = (value: PartName): ArgumentNode => ({
  kind: Kind.ARGUMENT,
  name: nameNode('label'),
  value: { kind: Kind.STRING, value },
});

const nameNode = (value: string): NameNode => ({ kind: Kind.NAME, value });

function variablesIn(set: SelectionSetNode): ReadonlySet<string> {
  const names = new Set<string>();
  visit(set, { Variable: ({ name }) => void names.add(name.value) });
  return names;
}
