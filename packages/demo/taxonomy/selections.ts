import { text } from '../language/text';
import type { DemoCollection } from '../types/catalog';
import { WATERPROOF } from './attributes';

/** Collections, in the order a visitor sees them. */
export const SELECTIONS: readonly Omit<DemoCollection, 'id' | 'position'>[] = [
  {
    slug: 'new-arrivals',
    name: text('New arrivals', '신상품'),
    description: text('What came in over the last two months.', '지난 두 달 사이에 들어온 상품.'),
    rule: { kind: 'newer-than', days: 60 },
  },
  {
    slug: 'staff-picks',
    name: text('Staff picks', '직원 추천'),
    description: text('What we took home ourselves.', '저희가 직접 집에 데려간 것들.'),
    rule: { kind: 'picked' },
  },
  {
    slug: 'under-50',
    name: text('Under 50', '50유로 미만'),
    description: text('Small prices, whole things.', '가격은 가볍게, 물건은 제대로.'),
    rule: { kind: 'cheaper-than', amountMinor: 5000, currencyCode: 'EUR' },
  },
  {
    slug: 'summer',
    name: text('Summer', '여름'),
    description: text('For long evenings and short sleeves.', '긴 저녁과 짧은 소매를 위해.'),
    rule: {
      kind: 'in-categories',
      categorySlugs: ['t-shirts', 'shorts', 'sandals', 'tents', 'water-bottles', 'portable-speakers'],
    },
  },
  {
    slug: 'rainy-days',
    name: text('Rainy days', '비 오는 날'),
    description: text('Waterproof, all of it.', '비가 와도 걱정 없는 방수 상품.'),
    rule: { kind: 'with-attribute', attributeCode: WATERPROOF.code },
  },
  {
    slug: 'at-the-desk',
    name: text('At the desk', '책상 위'),
    description: text('For work that is done sitting.', '앉아서 하는 일을 위해.'),
    rule: {
      kind: 'in-categories',
      categorySlugs: ['desk-lamps', 'notebooks', 'planners', 'fountain-pens', 'pens', 'over-ear-headphones'],
    },
  },
  {
    slug: 'slow-mornings',
    name: text('Slow mornings', '느린 아침'),
    description: text('Coffee first.', '커피부터.'),
    rule: {
      kind: 'in-categories',
      categorySlugs: ['coffee-beans', 'coffee-makers', 'loose-leaf-tea', 'teapots', 'honey', 'mugs'],
    },
  },
];
