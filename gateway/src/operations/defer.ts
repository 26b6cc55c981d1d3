import { type DirectiveNode, Kind, type SelectionNode } from 'graphql';
import type { PartName } from './part-names';

/** The directive that lets a fragment's fields come later than the rest. */
export const DEFER = 'defer';

/** Whether a document may defer anything. */
export const mayDefer = (text: string): boolean => text.includes(DEFER);

export const isDefer = ({ name }: DirectiveNode): boolean => name.value === DEFER;

/** Whether a fragment is deferred, given the variables. */
export function isOn(directive: DirectiveNode, variables: Readonly<Record<string, unknown>>): boolean {
  const value = argumentOf(directive, 'if');
  if (value?.kind === Kind.VARIABLE) return (variables[value.name.value] ?? true) === true;
  return value?.kind !== Kind.BOOLEAN || value.value;
}

/** The label that is written in a directive. */
export function writtenLabel(directive: DirectiveNode): string | undefined {
  const value = argumentOf(directive, 'label');
  return value?.kind === Kind.STRING ? value.value : undefined;
}

/** The name of a part of an operation whose parts have theirs; nothing for what comes with the rest. */
export function partOf({ directives = [] }: SelectionNode): PartName | undefined {
  const directive = directives.find(isDefer);
  return directive && writtenLabel(directive);
}

export const argumentOf = ({ arguments: given = [] }: DirectiveNode, wanted: string) =>
  given.find(({ name }) => name.value === wanted)?.value;
