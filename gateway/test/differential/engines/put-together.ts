import type { Answer } from '../../../src/executor/run';

type Json = Record<string | number, unknown>;

/**
 * An answer that came in parts, put together. Who asks for something in two parts may be told in both what is wrong with it,
 * and see it in one of them though something in it makes it null in the other.
 */
export async function putTogether({ data, errors, later }: Answer): Promise<Answer> {
  const whole = structuredClone(data);
  const told = [...errors];
  for await (const { parts } of later?.batches ?? []) {
    for (const part of parts) {
      const before = new Set(told.map(nameOf));
      told.push(...part.errors.filter((error) => !before.has(nameOf(error))));
      const target = part.path.reduce<unknown>((value, step) => (value as Json)[step], whole);
      if (typeof target !== 'object' || target === null) throw new Error(`a part for what is not there: ${part.path}`);
      if (part.data) merge(target as Json, part.data as Json);
    }
  }
  return { data: whole, errors: told };
}

const nameOf = (error: Error): string => JSON.stringify(error);

function merge(target: Json, source: Json): void {
  for (const [name, value] of Object.entries(source)) {
    const known = Object.hasOwn(target, name) ? target[name] : undefined;
    if (isComposite(known)) {
      if (isComposite(value)) merge(known, value);
    } else Object.defineProperty(target, name, { value, writable: true, enumerable: true, configurable: true });
  }
}

const isComposite = (value: unknown): value is Json => typeof value === 'object' && value !== null;
