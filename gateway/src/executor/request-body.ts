/** A GraphQL request in JSON up to the first of its variables. */
export const openingOf = (query: string, operationName?: string): string =>
  `${JSON.stringify({ query, operationName }).slice(0, -1)},"variables":{`;

/** The end of such a request: variables, each as {@link inJson} writes it. */
export const closingOf = (variables: readonly string[]): string => `${variables.join(',')}}}`;

export const inJson = (name: string, value: unknown): string => `${JSON.stringify(name)}:${JSON.stringify(value)}`;

/** Those of some variables that have values, in JSON. */
export function givenAmong(names: Iterable<string>, values: Readonly<Record<string, unknown>>): string[] {
  const given: string[] = [];
  for (const name of names) if (Object.hasOwn(values, name)) given.push(inJson(name, values[name]));
  return given;
}
