import {
  type DirectiveNode,
  type GraphQLSchema,
  Kind,
  print,
  type SelectionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Operation } from '../engines/engine';
import { chooser } from './chooser';
import { nameNode } from './syntax';

/** The same operation with some of it deferred: fragments that are there, and others made for that. */
export function deferSome(schema: GraphQLSchema, operation: Operation, seed: number): Operation {
  const choose = chooser(seed);
  const types = new TypeInfo(schema);
  let labels = 0;

  /** Half of them have a label. */
  function defer(): DirectiveNode {
    labels += 1;
    const label = { kind: Kind.STRING, value: `part ${labels}` } as const;
    const given = choose(2) === 0 ? [] : [{ kind: Kind.ARGUMENT, name: nameNode('label'), value: label } as const];
    return { kind: Kind.DIRECTIVE, name: nameNode('defer'), arguments: given };
  }

  const mayBeDeferred = (): boolean => types.getParentType() !== schema.getMutationType();

  const deferFragment = <Node extends SelectionNode>(node: Node): Node | undefined =>
    mayBeDeferred() && choose(2) === 0 ? { ...node, directives: [...(node.directives ?? []), defer()] } : undefined;

  const document = visit(
    operation.document,
    visitWithTypeInfo(types, {
      FragmentSpread: { leave: deferFragment },
      InlineFragment: { leave: deferFragment },
      SelectionSet: {
        leave(set) {
          const at = choose(set.selections.length + 2);
          if (!mayBeDeferred() || at >= set.selections.length) return undefined;
          const [now, later] = [set.selections.slice(0, at), set.selections.slice(at)];
          const fragment: SelectionNode = {
            kind: Kind.INLINE_FRAGMENT,
            directives: [defer()],
            selectionSet: { kind: Kind.SELECTION_SET, selections: later },
          };
          return { ...set, selections: [...now, fragment] };
        },
      },
    }),
  );
  return { ...operation, document, text: print(document) };
}
