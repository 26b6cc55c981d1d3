import { type DocumentNode, type NameNode, type ParseOptions, parse, visit } from 'graphql';

// A text with one character beyond Latin-1 is kept in two bytes for each, and so is what is cut from it. When a name cut
// from such a text is the first to become a key, it is the key of all objects from then on, and JSON that is written from
// them is in two bytes too: five times as slow to send. One dash in a description of the schema is enough.

const WIDE = /[^\0-\xFF]/;

/** The same text, in one byte for each character if that is possible. */
export const inOneByte = (text: string): string =>
  WIDE.test(text) ? text : Buffer.from(text, 'latin1').toString('latin1');

/** Parse a document whose names are in one byte for each character, whatever else is in it. */
export function parseInOneByte(text: string, options?: ParseOptions): DocumentNode {
  const document = parse(inOneByte(text), options);
  if (WIDE.test(text)) visit(document, { Name: narrow });
  return document;
}

function narrow(name: NameNode): void {
  Object.assign(name, { value: inOneByte(name.value) });
}
