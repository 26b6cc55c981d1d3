import { inLocale } from './text';

const shoe = { name: 'Shoe', description: '', translations: { ko: { name: '신발' } } };

test('a text is shown in the language asked for', () => {
  expect(inLocale(shoe, 'name', 'ko')).toBe('신발');
  expect(inLocale(shoe, 'name', 'en')).toBe('Shoe');
});

test('a text that is not translated is shown in the first language', () => {
  expect(inLocale({ ...shoe, translations: {} }, 'name', 'ko')).toBe('Shoe');
});
