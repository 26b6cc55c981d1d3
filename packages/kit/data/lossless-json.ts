/** Write a value as JSON from which {@link parseLossless} makes it again, its dates and bigints included. */
export function stringifyLossless(value: unknown): string {
  return JSON.stringify(value, function (this: Record<string, unknown>, key, json: unknown) {
    const original = this[key];
    if (original instanceof Date) return { $date: json };
    return typeof original === 'bigint' ? { $bigint: String(original) } : json;
  });
}

/**
 * Read what {@link stringifyLossless} wrote.
 * @throws SyntaxError when it did not.
 */
export function parseLossless(text: string): unknown {
  return JSON.parse(text, (_key, json: unknown) => {
    if (json === null || typeof json !== 'object') return json;
    if ('$date' in json) return toDate(String(json.$date));
    return '$bigint' in json ? BigInt(String(json.$bigint)) : json;
  });
}

function toDate(text: string): Date {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) throw new SyntaxError(`not a date: ${text}`);
  return date;
}
