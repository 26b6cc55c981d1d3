const PLACEHOLDER = /<([\w.[\]]+|new key)>/g;

/** What the placeholders of a template name: `cartCreate.cart.lines[0].id`, or `new key`. */
export const placeholdersOf = (template: string): string[] =>
  [...template.matchAll(PLACEHOLDER)].map(([, name = '']) => name);

/** Put values in where a template says `<…>`, and read it as JSON. Text has its quotes in the template. */
export function fill(template: string, meaningOf: (name: string) => string | number): unknown {
  const text = template.replace(PLACEHOLDER, (_all, name: string) => {
    const value = meaningOf(name);
    return typeof value === 'string' ? JSON.stringify(value).slice(1, -1) : String(value);
  });
  return JSON.parse(text);
}

/** The steps of a path such as `cart.lines[0].id`. */
export const stepsOf = (path: string): string[] => path.split(/[.[\]]+/).filter((step) => step !== '');
