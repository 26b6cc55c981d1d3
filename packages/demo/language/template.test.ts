import { fillTemplate } from './template';

const values = new Map([
  ['name', 'Fjord Pan'],
  ['material', 'Cast Iron'],
  ['hours', '12'],
]);

test('an English value is small inside a sentence and large at its beginning; a name stays as it is', () => {
  expect(fillTemplate('{material} lasts. {material} is good {material} for the {name}.', 'en', values)).toBe(
    'Cast Iron lasts. Cast Iron is good cast iron for the Fjord Pan.',
  );
});

test.each([
  ['머그', '머그는'],
  ['팬', '팬은'],
  ['12', '12는'],
  ['13', '13은'],
  ['Pan', 'Pan는'],
])('%s takes the particle of %s', (name, sentence) => {
  expect(fillTemplate('{name}{은/는}', 'ko', new Map([['name', name]]))).toBe(sentence);
});

test.each([
  ['머그', '머그로'],
  ['팬', '팬으로'],
  ['월넛', '월넛으로'],
  ['유리', '유리로'],
  ['스틸', '스틸로'],
  ['850', '850으로'],
  ['7', '7로'],
])('%s becomes %s: a final ㄹ counts as open before 로', (name, sentence) => {
  expect(fillTemplate('{name}{으로/로}', 'ko', new Map([['name', name]]))).toBe(sentence);
});

test('a sentence that asks for what is not there is refused', () => {
  expect(() => fillTemplate('{colour}', 'en', values)).toThrow(RangeError);
});
