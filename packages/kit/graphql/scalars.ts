import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { isCurrencyCode } from '#contracts';

/** A scalar written as a string on the wire and kept as one; `check` says whether a given string is a value of it. */
function textScalar(name: string, description: string, check: (text: string) => boolean, url?: string) {
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && check(value)) return value;
    throw new GraphQLError(`${JSON.stringify(value)} is not a ${name}.`);
  };
  return new GraphQLScalarType({
    name,
    description,
    specifiedByURL: url,
    serialize: String,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}

/** See the scalar's description. */
export const CurrencyCode = textScalar(
  'CurrencyCode',
  'A currency by its ISO 4217 code, such as `EUR`.',
  isCurrencyCode,
  'https://www.iso.org/iso-4217-currency-codes.html',
);

/** See the scalar's description. */
export const Decimal = textScalar('Decimal', 'An exact decimal number as a string, such as `"19.90"`.', (text) =>
  /^-?\d{1,15}(\.\d{1,6})?$/.test(text),
);

/** See the scalar's description. */
export const MinorUnits = new GraphQLScalarType<number>({
  name: 'MinorUnits',
  description: "A whole number of a currency's minor units (cents, yen, fils), exact as a JSON number.",
  serialize: wholeNumber,
  parseValue: wholeNumber,
  parseLiteral: (node) => wholeNumber(node.kind === Kind.INT ? Number(node.value) : undefined),
});

function wholeNumber(value: unknown): number {
  const number = typeof value === 'bigint' ? Number(value) : value;
  if (typeof number === 'number' && Number.isSafeInteger(number)) return number;
  throw new GraphQLError(`${String(value)} is not a whole number of minor units.`);
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** See the scalar's description. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'A moment in time, as in RFC 3339: `2026-01-31T09:30:00Z`.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  serialize: (value) => (value instanceof Date ? value : new Date(String(value))).toISOString(),
  parseValue: instant,
  parseLiteral: (node) => instant(node.kind === Kind.STRING ? node.value : undefined),
});

function instant(value: unknown): Date {
  const moment = typeof value === 'string' && INSTANT.test(value) ? new Date(value) : undefined;
  if (moment && !Number.isNaN(moment.getTime())) return moment;
  throw new GraphQLError(`${JSON.stringify(value)} is not a DateTime.`);
}
