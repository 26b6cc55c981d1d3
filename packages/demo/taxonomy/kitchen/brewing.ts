import { text, words } from '../../language/text';
import { oneOf, sometimes, within } from '../attribute';
import { DISHWASHER_SAFE, KEEPS_HOT, MATERIAL } from '../attributes';
import type { Group } from '../department';
import { axis } from '../option';
import { colours } from '../options/colours';
import { CAPACITY } from '../options/measures';

export const BREWING: Group = {
  slug: 'brewing',
  name: text('Brewing', '커피·차 도구'),
  about: text('Vessels for the first cup of the day.', '하루의 첫 잔을 위한 도구.'),
  leaves: [
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
