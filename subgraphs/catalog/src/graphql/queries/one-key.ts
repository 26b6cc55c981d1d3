import { InvalidInputError } from '#kit';

/**
 * Check that a thing is asked for by exactly one of its keys.
 * @throws InvalidInputError
 */
export function requireOneKey(keys: Readonly<Record<string, unknown>>): void {
  const names = Object.keys(keys);
  if (names.filter((name) => keys[name]).length === 1) return;
  const message = `Give one of ${names.join(' and ')}.`;
  throw new InvalidInputError([{ path: names.slice(0, 1), code: 'REQUIRED', message }]);
}
