import { createDemoShop } from '../demo-shop';
import type { DemoText } from '../types/text';

const shop = createDemoShop();

/** Every text in a thing, however deep. */
function textsOf(value: unknown): DemoText[] {
  if (typeof value !== 'object' || value === null) return [];
  return 'en' in value && 'ko' in value ? [value as DemoText] : Object.values(value).flatMap(textsOf);
}

const lists = [shop.channels, shop.categories, shop.attributes, shop.collections, shop.priceLists, shop.taxClasses];
const texts = textsOf([...lists, shop.warehouses, ...shop.products()]);

test('every Korean text is written in Hangul', () => {
  expect(texts.length).toBeGreaterThan(20_000);
  expect(texts.filter(({ ko }) => !/[가-힣]/.test(ko))).toEqual([]);
});

test('no English text has Hangul in it', () => {
  expect(texts.filter(({ en }) => !/[A-Za-z0-9]/.test(en) || /[가-힣]/.test(en))).toEqual([]);
});

test('no text has a gap in it', () => {
  expect(texts.filter(({ en, ko }) => /[{}]|undefined|\s{2}|^\s|\s$/.test(`${en}|${ko}`))).toEqual([]);
});
