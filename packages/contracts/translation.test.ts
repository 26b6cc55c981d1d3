import { inLocale, mergeTranslations } from './translation';

const shoe = { name: 'Shoe', description: '', translations: { ko: { name: '신발' } } };

test('a text is shown in the language asked for', () => {
  expect(inLocale(shoe, 'name', 'ko')).toBe('신발');
  expect(inLocale(shoe, 'name', 'en')).toBe('Shoe');
});

test('a text that is not translated is shown in the first language', () => {
  expect(inLocale({ ...shoe, translations: {} }, 'name', 'ko')).toBe('Shoe');
});

test('a change keeps the translations it does not name, and an empty text takes one back', () => {
  const merged = mergeTranslations<'name' | 'description'>(shoe.translations, { ko: { description: '편해요' } });
  expect(merged).toEqual({ ko: { name: '신발', description: '편해요' } });
  const takenBack = mergeTranslations<'name' | 'description'>(merged, { ko: { name: '' } });
  expect(inLocale({ ...shoe, translations: takenBack }, 'name', 'ko')).toBe('Shoe');
  expect(mergeTranslations(shoe.translations)).toEqual(shoe.translations);
});
