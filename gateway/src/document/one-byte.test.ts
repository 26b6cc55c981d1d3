import { serialize } from 'node:v8';
import { Kind } from 'graphql';
import { inOneByte, parseInOneByte } from './one-byte';

/** How V8 marks a text of one byte for each character, after the two bytes that every message begins with. */
const isInOneByte = (text: string): boolean => serialize(text)[2] === '"'.charCodeAt(0);

/** In two bytes for each character, also when there is no need of it any more. */
const cutFromWideText = (text: string): string => `…${text}`.slice(1);

test('what fits into one byte for each character is kept so', () => {
  const wide = cutFromWideText('a text that is long enough to be cut and not copied');
  expect(isInOneByte(wide)).toBe(false);
  expect(inOneByte(wide)).toBe(wide);
  expect(isInOneByte(inOneByte(wide))).toBe(true);
  expect(inOneByte('naïve…')).toBe('naïve…');
});

test.each([
  ['that needs it', 'query { nameThatNobodyHasUsed(text: "…") }'],
  ['that does not', cutFromWideText('query { nameThatNobodyHasUsed(text: "...") }')],
])('names are in one byte for each character in a document of two, %s', (_which, text) => {
  const [operation] = parseInOneByte(text).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('there is no operation');
  const [field] = operation.selectionSet.selections;
  if (field?.kind !== Kind.FIELD) throw new Error('there is no field');
  expect(field.name.value).toBe('nameThatNobodyHasUsed');
  expect(isInOneByte(field.name.value)).toBe(true);
});
