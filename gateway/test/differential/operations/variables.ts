import {
  type ConstValueNode,
  type GraphQLInputType,
  isNonNullType,
  Kind,
  parseType,
  type ValueNode,
  type VariableDefinitionNode,
  valueFromASTUntyped,
} from 'graphql';
import type { Choose } from './chooser';
import { literal } from './literal';
import { booleanNode, variableNode } from './syntax';

/** The variables of an operation that is being written. */
export interface Variables {
  readonly definitions: readonly VariableDefinitionNode[];
  /** What the client says for them. */
  readonly given: Readonly<Record<string, unknown>>;
  /** A variable where a value of a type is wanted. */
  use(type: GraphQLInputType, choose: Choose): ValueNode;
  /** One that decides what is left out. */
  useFlag(choose: Choose): ValueNode;
}

/** Begin without variables. */
export function createVariables(flags: readonly boolean[]): Variables {
  const definitions = new Map<string, VariableDefinitionNode>();
  const given: Record<string, unknown> = {};

  function define(name: string, type: string, defaultValue?: ConstValueNode): void {
    const variable = variableNode(name);
    definitions.set(name, { kind: Kind.VARIABLE_DEFINITION, variable, type: parseType(type), defaultValue });
  }

  return {
    get definitions() {
      return [...definitions.values()];
    },
    given,
    use(type, choose) {
      const text = String(type);
      const same = [...definitions.keys()].find((name) => name.startsWith(`${nameFor(text)}_`));
      if (same && choose(2) === 0) return variableNode(same);
      const name = `${nameFor(text)}_${definitions.size}`;
      const defaultValue = choose(2) === 1 ? literal(type, choose) : undefined;
      define(name, text, defaultValue);
      const mayBeLeftOut = defaultValue !== undefined || !isNonNullType(type);
      if (!mayBeLeftOut || choose(3) > 0) given[name] = valueFromASTUntyped(literal(type, choose));
      return variableNode(name);
    },
    useFlag(choose) {
      const index = choose(flags.length);
      const name = `flag_${index}`;
      // The first must be given; the others say themselves what they are unless it is.
      define(name, 'Boolean!', index === 0 ? undefined : booleanNode(index % 2 === 0));
      if (index < 2) given[name] = flags[index];
      return variableNode(name);
    },
  };
}

/** A name that tells the type, so that one of the same type can be used twice. */
const nameFor = (type: string): string => type.replaceAll('!', '_needed').replaceAll('[', 'list_').replaceAll(']', '');
