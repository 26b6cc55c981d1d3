import { type DirectiveNode, type DocumentNode, Kind, visit } from 'graphql';

/**
 * A supergraph in which the keys that a service can find an entity by come before those that it cannot. Who goes back to
 * a service for a field that requires others is known there by a key; the planner takes the first that is known, and does
 * not ask whether the service can do anything with it.
 */
export const resolvableKeysFirst = (supergraph: DocumentNode): DocumentNode =>
  visit(supergraph, {
    ObjectTypeDefinition: (node) => ({ ...node, directives: sorted(node.directives) }),
    InterfaceTypeDefinition: (node) => ({ ...node, directives: sorted(node.directives) }),
  });

const sorted = (directives: readonly DirectiveNode[] = []): DirectiveNode[] => [
  ...directives.filter((directive) => !isUnresolvableKey(directive)),
  ...directives.filter(isUnresolvableKey),
];

const isUnresolvableKey = ({ name, arguments: given = [] }: DirectiveNode): boolean =>
  name.value === 'join__type' &&
  given.some(
    ({ name: argument, value }) =>
      argument.value === 'resolvable' && value.kind === Kind.BOOLEAN && value.value === false,
  );
