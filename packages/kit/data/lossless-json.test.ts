import fc from 'fast-check';
import { parseLossless, stringifyLossless } from './lossless-json';

const { value } = fc.letrec((tie) => ({
  leaf: fc.oneof(
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.bigInt(),
    fc.date({ noInvalidDate: true }),
  ),
  list: fc.array(tie('value'), { maxLength: 3 }),
  record: fc.dictionary(fc.stringMatching(/^[a-z]+$/), tie('value'), { maxKeys: 3 }),
  value: fc.oneof({ maxDepth: 3 }, tie('leaf'), tie('list'), tie('record')),
}));

test('dates and bigints come back as they were, wherever they stand', () => {
  fc.assert(fc.property(value, (original) => expect(parseLossless(stringifyLossless(original))).toEqual(original)));
});

test.each(['', '{', '{"$date":"some day"}', '{"$bigint":"many"}'])('%j was not written by it', (text) => {
  expect(() => parseLossless(text)).toThrow(SyntaxError);
});
