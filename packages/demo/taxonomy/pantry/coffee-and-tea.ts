import { text, words } from '../../language/text';
import { oneOf, saying, sometimes, within } from '../attribute';
import {
  ALTITUDE,
  DISHWASHER_SAFE,
  FAIR_TRADE,
  KEEPS_HOT,
  MATERIAL,
  ORGANIC,
  ORIGIN,
  ROAST,
  STEEP_TIME,
  TEA,
} from '../attributes';
import type { Group } from '../department';
import { axis } from '../option';
import { colours } from '../options/colours';
import { CAPACITY, GRIND, NET_WEIGHT } from '../options/measures';
import { COFFEE_ORIGINS, TEA_ORIGINS } from '../phrases';

export const COFFEE_AND_TEA: Group = {
  slug: 'coffee-and-tea',
  name: text('Coffee and tea', '커피와 차'),
  about: text('Beans, leaves and the vessels for them.', '원두와 찻잎, 그리고 그것을 담는 도구.'),
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
      slug: 'coffee-makers',
      code: 'BREW',
      name: text('Coffee makers', '커피 도구'),
      about: text('Drippers, presses and pots.', '드리퍼와 프레스, 모카 포트.'),
      share: 2,
      shape: 'teapot',
      price: [2400, 8900],
      weight: [320, 1100],
      axes: [axis(CAPACITY, 1, 3, '350', '500', '750', '1000'), colours(1, 3, 'black', 'white', 'cream', 'sage')],
      attributes: [
        oneOf(MATERIAL, 'glass', 'steel', 'porcelain', 'copper'),
        sometimes(DISHWASHER_SAFE, 0.7),
        within(KEEPS_HOT, 1, 4),
      ],
      namedAfter: MATERIAL,
      descriptors: words('Double-Walled, Slow-Drip, Travel', '이중벽, 슬로 드립, 여행용'),
      nouns: words('Pour-Over Dripper, French Press, Moka Pot', '드리퍼, 프렌치 프레스, 모카 포트'),
      sentences: [
        text('Keeps coffee hot for {keeps-hot} hours or so.', '약 {keeps-hot}시간 동안 커피를 따뜻하게 지킵니다.'),
        text('No paper needed: the filter is laser-cut steel.', '레이저로 가공한 스틸 필터라 종이가 필요 없습니다.'),
        text('Three parts, all of which fit a sink.', '세 부분으로 분리되어 개수대에서 씻기 쉽습니다.'),
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
    {
      slug: 'teapots',
      code: 'POT',
      name: text('Teapots', '찻주전자'),
      about: text('They pour without dripping.', '따라도 흘리지 않습니다.'),
      share: 1,
      shape: 'teapot',
      price: [2900, 7900],
      weight: [420, 1300],
      axes: [axis(CAPACITY, 1, 3, '350', '500', '750', '1000'), colours(1, 3, 'black', 'cream', 'sage', 'navy')],
      attributes: [
        oneOf(MATERIAL, 'porcelain', 'stoneware', 'cast-iron', 'glass'),
        sometimes(DISHWASHER_SAFE, 0.4),
        within(KEEPS_HOT, 1, 3),
      ],
      namedAfter: MATERIAL,
      descriptors: words('Side-Handle, Round, Tasting', '옆손잡이, 둥근, 시음용'),
      nouns: words('Teapot, Gaiwan Pot', '찻주전자, 개완 포트'),
      sentences: [
        text(
          '{material} holds the heat for {keeps-hot} hours or so.',
          '{material}{이/가} 약 {keeps-hot}시간 동안 온기를 지킵니다.',
        ),
        text('The strainer lifts out with two fingers.', '거름망은 두 손가락으로 들어 올릴 수 있습니다.'),
        text(
          'The lid stays on while you pour the last drop.',
          '마지막 한 방울을 따를 때까지 뚜껑이 떨어지지 않습니다.',
        ),
      ],
    },
  ],
};
