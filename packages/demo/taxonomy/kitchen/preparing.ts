import { text, words } from '../../language/text';
import { oneOf, saying, within } from '../attribute';
import { CARE, LENGTH, MATERIAL, THICKNESS } from '../attributes';
import type { Group } from '../department';
import { axis } from '../option';
import { BLADE, SET_OF } from '../options/measures';
import { SURFACE_CARE } from '../phrases';

export const PREPARING: Group = {
  slug: 'knives-and-boards',
  name: text('Knives and boards', '칼과 도마'),
  about: text('Sharp things and what to put under them.', '날카로운 것과 그 밑에 받칠 것.'),
  leaves: [
    {
      slug: 'kitchen-knives',
      code: 'KNIFE',
      name: text('Kitchen knives', '주방용 칼'),
      about: text('From paring to bread.', '과도부터 빵칼까지.'),
      share: 2,
      shape: 'knife',
      price: [3900, 16900],
      weight: [90, 290],
      axes: [axis(BLADE, 2, 4)],
      attributes: [oneOf(MATERIAL, 'carbon-steel', 'steel'), within(THICKNESS, 1, 3), saying(CARE, ...SURFACE_CARE)],
      namedAfter: MATERIAL,
      descriptors: words('Forged, Layered, Full-Tang, Hand-Ground', '단조, 다마스쿠스, 통판, 수제 연마'),
      nouns: words('Chef’s Knife, Santoku, Bread Knife', '셰프 나이프, 산토쿠, 빵칼'),
      sentences: [
        text('{material} that takes an edge and keeps it.', '잘 서고 오래가는 {material} 날입니다.'),
        text(
          '{thickness} mm at the spine, nothing at the edge.',
          '칼등 두께는 {thickness}mm, 날 끝은 종이처럼 얇습니다.',
        ),
        text('The handle is shaped for both hands.', '왼손잡이도 오른손잡이도 편한 손잡이입니다.'),
      ],
    },
    {
      slug: 'cutting-boards',
      code: 'BOARD',
      name: text('Cutting boards', '도마'),
      about: text('Kind to knives.', '칼날을 아끼는 도마.'),
      share: 1,
      shape: 'board',
      price: [2400, 7900],
      weight: [700, 2600],
      axes: [axis(SET_OF, 1, 2, '1', '2')],
      attributes: [
        oneOf(MATERIAL, 'oak', 'walnut', 'beech', 'bamboo'),
        within(LENGTH, 30, 50, 5),
        within(THICKNESS, 15, 40, 5),
        saying(CARE, ...SURFACE_CARE),
      ],
      namedAfter: MATERIAL,
      descriptors: words('End-Grain, Grooved, Slim', '엔드그레인, 홈, 슬림'),
      nouns: words('Cutting Board, Serving Board', '도마, 서빙 보드'),
      sentences: [
        text(
          '{length} cm long and {thickness} mm thick: it stays where it lies.',
          '길이 {length}cm, 두께 {thickness}mm로 놓은 자리에서 움직이지 않습니다.',
        ),
        text('{material} heals small cuts when it is oiled.', '{material}{은/는} 오일을 바르면 잔 칼자국이 아뭅니다.'),
        text('One side for bread, one for everything else.', '한쪽은 빵, 다른 쪽은 나머지 모두를 위해.'),
      ],
    },
  ],
};
