/** What is in data besides or instead of what is in a whole of which some may be null because of something else. */
export function differencesFrom(whole: unknown, data: unknown, place = ''): string[] {
  if (whole === null || whole === undefined) return [];
  if (typeof whole !== 'object') return whole === data ? [] : [`${place}: ${data} instead of ${whole}`];
  if (typeof data !== 'object' || data === null) return [`${place}: ${JSON.stringify(data)} is not there`];
  const names = [...new Set([...Object.keys(whole), ...Object.keys(data)])];
  return names.flatMap((name) =>
    Object.hasOwn(whole, name)
      ? differencesFrom(
          Reflect.get(whole, name),
          Object.hasOwn(data, name) ? Reflect.get(data, name) : undefined,
          `${place}.${name}`,
        )
      : [`${place}.${name}: nobody asked for it`],
  );
}
