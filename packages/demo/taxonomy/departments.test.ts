import { SHELVES } from '../catalog/assortment';
import { DEPARTMENTS } from './departments';
import { SELECTIONS } from './selections';

const cases = SHELVES.map(({ department, leaf }) => ({ slug: leaf.slug, department, leaf }));

test('the taxonomy is of the size of a real shop', () => {
  expect(DEPARTMENTS).toHaveLength(8);
  expect(DEPARTMENTS.flatMap(({ groups }) => groups).length).toBeGreaterThanOrEqual(20);
  expect(SHELVES.length).toBeGreaterThanOrEqual(50);
});

test('no two departments, and no two leaves of one, share their part of a SKU', () => {
  const codes = SHELVES.map(({ department, leaf }) => `${department.code}-${leaf.code}`);
  expect(new Set(codes).size).toBe(codes.length);
  expect(new Set(DEPARTMENTS.map(({ code }) => code)).size).toBe(DEPARTMENTS.length);
});

test.each(cases)('$slug asks each attribute once and can fill every sentence', ({ department, leaf }) => {
  const codes = leaf.attributes.map(({ attribute }) => attribute.code);
  expect(new Set(codes).size).toBe(codes.length);
  const sentences = [...department.openings, ...leaf.sentences, ...department.closings];
  const asked = sentences.flatMap(({ en, ko }) =>
    [...`${en} ${ko}`.matchAll(/\{([a-z-]+)\}/g)].map(([, code]) => code),
  );
  expect(asked.filter((code) => code !== 'name' && !codes.includes(code ?? ''))).toEqual([]);
  expect(leaf.sentences.length).toBeGreaterThanOrEqual(2);
});

test.each(cases)('$slug has values to choose from, with SKUs that differ', ({ leaf }) => {
  for (const { fewest, most, values } of leaf.axes) {
    expect(fewest).toBeGreaterThan(0);
    expect(most).toBeGreaterThanOrEqual(fewest);
    expect(values.length).toBeGreaterThanOrEqual(most);
    expect(new Set(values.map(({ sku }) => sku)).size).toBe(values.length);
  }
  expect(leaf.price[0]).toBeLessThan(leaf.price[1]);
  expect(leaf.weight[0]).toBeLessThan(leaf.weight[1]);
});

test('collections speak of categories that exist', () => {
  const slugs = SHELVES.map(({ leaf }) => leaf.slug);
  const spoken = SELECTIONS.flatMap(({ rule }) => (rule.kind === 'in-categories' ? rule.categorySlugs : []));
  expect(spoken.filter((slug) => !slugs.includes(slug))).toEqual([]);
});
