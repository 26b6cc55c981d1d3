import { text, words } from '../../language/text';
import { oneOf, saying, sometimes, within } from '../attribute';
import { ALTITUDE, FAIR_TRADE, ORGANIC, ORIGIN, ROAST, STEEP_TIME, TEA } from '../attributes';
import type { Group } from '../department';
import { axis } from '../option';
import { GRIND, NET_WEIGHT } from '../options/measures';
import { COFFEE_ORIGINS, TEA_ORIGINS } from '../phrases';

export const COFFEE_AND_TEA: Group = {
  slug: 'coffee-and-tea',
  name: text('Coffee and tea', '커피와 차'),
  about: text('Beans and leaves, by harvest.', '수확한 때가 적힌 원두와 찻잎.'),
  leaves: [
    {
      slug: 'coffee-beans',
      code: 'BEAN',
      name: text('Coffee', '원두'),
      about: text('Roasted on Mondays, sent on Tuesdays.', '월요일에 볶아 화요일에 보냅니다.'),
      share: 3,
      taxClass: 'reduced',
      shape: 'pouch',
      price: [450, 790],
      weight: [110, 120],
      axes: [axis(NET_WEIGHT, 1, 2, '250', '500', '1000'), axis(GRIND, 2, 3)],
      attributes: [
        oneOf(ROAST, 'light', 'medium', 'dark'),
        within(ALTITUDE, 900, 2_100, 100),
        sometimes(ORGANIC, 0.5),
        sometimes(FAIR_TRADE, 0.6),
        saying(ORIGIN, ...COFFEE_ORIGINS),
      ],
      namedAfter: ROAST,
      descriptors: words('Washed, Natural, Honey-Process, Decaf', '워시드, 내추럴, 허니 프로세스, 디카페인'),
      nouns: words('Coffee, Espresso Blend, House Blend', '커피, 에스프레소 블렌드, 하우스 블렌드'),
      sentences: [
        text(
          'Grown at {altitude} metres, where cherries ripen slowly.',
          '열매가 천천히 익는 해발 {altitude}m에서 자랐습니다.',
        ),
        text(
          'A {roast} that is good black and better with milk.',
          '블랙으로도 좋고 우유를 더하면 더 좋은 {roast}입니다.',
        ),
        text('It opens up after a week of rest.', '일주일쯤 두면 향이 활짝 열립니다.'),
      ],
    },
    {
      slug: 'loose-leaf-tea',
      code: 'TEA',
      name: text('Loose-leaf tea', '잎차'),
      about: text('Whole leaves, named gardens.', '다원의 이름이 적힌 온전한 잎.'),
      share: 2,
      taxClass: 'reduced',
      shape: 'pouch',
      price: [690, 1890],
      weight: [110, 130],
      axes: [axis(NET_WEIGHT, 2, 3, '100', '250', '500')],
      attributes: [
        oneOf(TEA, 'green', 'black', 'oolong', 'herbal'),
        within(STEEP_TIME, 2, 6),
        sometimes(ORGANIC, 0.6),
        saying(ORIGIN, ...TEA_ORIGINS),
      ],
      namedAfter: TEA,
      descriptors: words('First-Flush, Roasted, Smoked, Shaded', '첫물, 덖은, 훈연, 차광'),
      nouns: words('Leaf Tea, Breakfast Tea, Evening Tea', '잎차, 아침 차, 저녁 차'),
      sentences: [
        text(
          '{steep-time} minutes are enough, and the second cup is as good.',
          '{steep-time}분이면 충분하고 두 번째 잔도 그만큼 좋습니다.',
        ),
        text('The leaves are rolled by hand and open in the pot.', '손으로 비빈 잎이 주전자 안에서 천천히 펴집니다.'),
        text('Water a little below boiling brings out the best of it.', '끓기 직전의 물에서 가장 좋은 맛이 납니다.'),
      ],
    },
  ],
};
