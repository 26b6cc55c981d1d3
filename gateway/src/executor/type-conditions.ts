/** Tells which fragments are about an object. */
export interface TypeConditions {
  /** Whether `... on condition` is about objects that say they are a `typeName`. */
  applies(condition: string, typeName: string): boolean;
}

/** Make {@link TypeConditions} of the types that each abstract type stands for. */
export function typeConditionsOf(subtypes: Readonly<Record<string, readonly string[]>>): TypeConditions {
  const sets = new Map(Object.entries(subtypes).map(([name, types]) => [name, new Set(types)]));
  return {
    applies: (condition, typeName) => condition === typeName || (sets.get(condition)?.has(typeName) ?? false),
  };
}
