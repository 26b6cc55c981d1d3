import { type GraphQLLeafType, isEnumType } from 'graphql';
import { isInherited, type JsonObject } from '../data/json';
import type { AbstractShape, FieldShape, FieldsShape, LeafShape, Shape } from './shape';

/** Writes the answer to an operation from what services said; `undefined` when there is anything wrong with that. */
export type Project = (root: JsonObject) => JsonObject | undefined;

/**
 * Make what projects answers of a shape. It is generated as source: object literals with known keys are what V8 builds,
 * and writes as JSON, fastest. It does not say what is wrong: `complete` does, with all the care that takes.
 */
export function projectOf(shape: FieldsShape): Project {
  const project = generate(shape);
  return (root) => {
    try {
      return project(root);
    } catch (error) {
      if (error === WRONG) return undefined;
      throw error;
    }
  };
}

type ProjectObject = (object: JsonObject) => JsonObject;

/** What the generated source gives up with. */
const WRONG = new Error('something is wrong with an answer');

function wrong(): never {
  throw WRONG;
}

function generate(shape: FieldsShape): ProjectObject {
  /** Functions of the source. */
  const functions: string[] = [];
  /** What it uses and cannot write down: sets of enum values, and projections by type. */
  const helpers: unknown[] = [];

  const help = (helper: unknown): string => `h[${helpers.push(helper) - 1}]`;

  function define(parameter: string, body: string): string {
    const name = `f${functions.length}`;
    functions.push(`function ${name}(${parameter}) {\n${body}\n}`);
    return name;
  }

  function defineFields({ type, fields }: FieldsShape): string {
    const lines = fields.map((field, index) => `const v${index} = ${readField(field)};`);
    const entries = fields.map((field, index) => {
      const value = field.shape ? expressionFor(field.shape, `v${index}`) : JSON.stringify(type.name);
      return `${field.key === '__proto__' ? '["__proto__"]' : JSON.stringify(field.key)}: ${value}`;
    });
    const check = 'if (typeof o !== "object" || Array.isArray(o)) wrong();';
    return define('o', `${[check, ...lines].join('\n')}\nreturn { ${entries.join(', ')} };`);
  }

  /** An expression for what becomes of the value that a variable has. */
  function expressionFor(shape: Shape, variable: string): string {
    if (shape.kind === 'leaf') return leafOf(shape, variable);
    const isNothing = `${variable} === null || ${variable} === undefined`;
    return `${isNothing} ? ${shape.isNullable ? 'null' : 'wrong()'} : ${callFor(shape)}(${variable})`;
  }

  function callFor(shape: Exclude<Shape, LeafShape>): string {
    switch (shape.kind) {
      case 'object':
        return defineFields(shape.fields);
      case 'abstract':
        return help(projectAbstract(shape));
      case 'list':
        return defineList(shape.item);
    }
  }

  function defineList(item: Shape): string {
    return define(
      'l',
      `if (!Array.isArray(l)) wrong();
const items = new Array(l.length);
for (let i = 0; i < l.length; i++) { const v = l[i]; items[i] = ${expressionFor(item, 'v')}; }
return items;`,
    );
  }

  function leafOf({ type, isNullable }: LeafShape, variable: string): string {
    const otherwise = isNullable ? `${variable} === null || ${variable} === undefined ? null : wrong()` : 'wrong()';
    const test = leafTest(type, variable, help);
    if (test === undefined)
      return isNullable ? `${variable} === undefined ? null : ${variable}` : `${variable} ?? wrong()`;
    const other = type.name === 'ID' ? `Number.isInteger(${variable}) ? String(${variable}) : ${otherwise}` : otherwise;
    return `${test} ? ${variable} : ${other}`;
  }

  const root = defineFields(shape);
  const source = `"use strict";\n${functions.join('\n')}\nreturn ${root};`;
  return new Function('h', 'wrong', source)(helpers, wrong) as ProjectObject;
}

function readField({ from, shape }: FieldShape): string {
  if (!shape) return 'undefined';
  const name = JSON.stringify(from);
  return isInherited(from) ? `Object.hasOwn(o, ${name}) ? o[${name}] : undefined` : `o[${name}]`;
}

/** A test that a value is one of a type; `undefined` for a type that everything is of. */
function leafTest(type: GraphQLLeafType, variable: string, help: (helper: unknown) => string): string | undefined {
  if (isEnumType(type)) return `${help(new Set(type.getValues().map(({ name }) => name)))}.has(${variable})`;
  switch (type.name) {
    case 'ID':
    case 'String':
      return `typeof ${variable} === "string"`;
    case 'Int':
      return `(${variable} | 0) === ${variable}`;
    case 'Float':
      return `typeof ${variable} === "number"`;
    case 'Boolean':
      return `typeof ${variable} === "boolean"`;
    default:
      return undefined;
  }
}

/** Types of objects are seldom all there: what projects one is made when the first comes. */
function projectAbstract(shape: AbstractShape): (object: JsonObject) => JsonObject | null {
  const byType = new Map<unknown, ProjectObject>();
  return (object) => {
    const { __typename: name } = object;
    const project = byType.get(name);
    if (project) return project(object);
    const fields = shape.fieldsOf(name);
    if (fields === 'unresolved') return shape.isNullable ? null : wrong();
    if (!fields) return wrong();
    const fresh = generate(fields);
    byType.set(name, fresh);
    return fresh(object);
  };
}
