import { registerEnumType } from 'type-graphql';

/**
 * Make an enum of the graph from its values and what each means. Inside the service a value is its name.
 * @param values an empty text leaves a value without a description.
 */
export function enumOf<Value extends string>(
  name: string,
  values: Record<Value, string>,
  description?: string,
): Record<Value, Value> {
  const names = Object.keys(values) as Value[];
  const enumeration = Object.fromEntries(names.map((value) => [value, value])) as Record<Value, Value>;
  const described = names.filter((value) => values[value] !== '');
  const valuesConfig = Object.fromEntries(described.map((value) => [value, { description: values[value] }]));
  registerEnumType(enumeration, { name, description, valuesConfig: valuesConfig as never });
  return enumeration;
}
