import {
  type ArgumentNode,
  type ConstValueNode,
  type DirectiveNode,
  Kind,
  type NamedTypeNode,
  type NameNode,
  type ValueNode,
  type VariableNode,
} from 'graphql';

export const nameNode = (value: string): NameNode => ({ kind: Kind.NAME, value });

export const namedType = (name: string): NamedTypeNode => ({ kind: Kind.NAMED_TYPE, name: nameNode(name) });

export const variableNode = (name: string): VariableNode => ({ kind: Kind.VARIABLE, name: nameNode(name) });

export const argument = (name: string, value: ValueNode): ArgumentNode => ({
  kind: Kind.ARGUMENT,
  name: nameNode(name),
  value,
});

export const directive = (name: string, condition: ValueNode): DirectiveNode => ({
  kind: Kind.DIRECTIVE,
  name: nameNode(name),
  arguments: [argument('if', condition)],
});

export const booleanNode = (value: boolean): ConstValueNode => ({ kind: Kind.BOOLEAN, value });
