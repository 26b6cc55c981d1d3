import {
  type ConstValueNode,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  Kind,
  type ObjectFieldNode,
  type ValueNode,
} from 'graphql';
import type { Choose } from './chooser';
import { booleanNode, nameNode } from './syntax';

/** What stands for a value of a type instead of a literal; nothing where a literal is wanted. */
export type Instead = (type: GraphQLInputType) => ValueNode | undefined;

const DEPTH = 2;

/** Write a value of a type. */
export function literal(type: GraphQLInputType, choose: Choose): ConstValueNode;
export function literal(type: GraphQLInputType, choose: Choose, instead: Instead): ValueNode;
export function literal(type: GraphQLInputType, choose: Choose, instead: Instead = () => undefined): ValueNode {
  return write(type, 0, false);

  function write(wanted: GraphQLInputType, depth: number, isNeeded: boolean): ValueNode {
    const other = isNeeded ? undefined : instead(wanted);
    if (other) return other;
    if (isNonNullType(wanted)) return write(wanted.ofType, depth, true);
    if (!isNeeded && choose(6) === 5) return { kind: Kind.NULL };
    if (isListType(wanted)) {
      const length = choose(3);
      return { kind: Kind.LIST, values: Array.from({ length }, () => write(wanted.ofType, depth, false)) };
    }
    if (isInputObjectType(wanted)) return writeFields(wanted, depth);
    if (isEnumType(wanted)) {
      const values = wanted.getValues();
      return { kind: Kind.ENUM, value: values[choose(values.length)]?.name ?? '' };
    }
    return scalar(wanted.name, choose);
  }

  function writeFields(wanted: GraphQLInputObjectType, depth: number): ValueNode {
    const fields = Object.values(wanted.getFields()).flatMap((field): ObjectFieldNode[] => {
      const isWanted = isRequiredInputField(field) || (depth < DEPTH && choose(4) === 3);
      return isWanted
        ? [{ kind: Kind.OBJECT_FIELD, name: nameNode(field.name), value: write(field.type, depth + 1, false) }]
        : [];
    });
    return { kind: Kind.OBJECT, fields };
  }
}

function scalar(name: string, choose: Choose): ConstValueNode {
  const number = choose(20);
  switch (name) {
    case 'Boolean':
      return booleanNode(number % 2 === 1);
    case 'Int':
      return { kind: Kind.INT, value: String(number) };
    case 'Float':
      return number % 2 === 0 ? { kind: Kind.FLOAT, value: `${number}.5` } : { kind: Kind.INT, value: String(number) };
    case 'ID':
      return number % 2 === 0
        ? { kind: Kind.STRING, value: `id ${number}` }
        : { kind: Kind.INT, value: String(number) };
    default:
      return { kind: Kind.STRING, value: number === 7 ? '"\\\n글' : `text ${number}` };
  }
}
