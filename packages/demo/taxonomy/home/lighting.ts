import { text, words } from '../../language/text';
import { oneOf, sometimes, within } from '../attribute';
import { BRIGHTNESS, DIMMABLE, HEIGHT, MATERIAL, RECHARGEABLE, SOCKET } from '../attributes';
import type { Group } from '../department';
import { colours } from '../options/colours';

export const LIGHTING: Group = {
  slug: 'lighting',
  name: text('Lighting', '조명'),
  about: text('Warm light, well placed.', '알맞은 자리에 놓인 따뜻한 빛.'),
  leaves: [
    {
      slug: 'desk-lamps',
      code: 'DESK',
      name: text('Desk lamps', '책상 조명'),
      about: text('To read and solder by.', '책을 읽고 납땜을 할 때.'),
      share: 2,
      shape: 'lamp',
      price: [3900, 16900],
      weight: [700, 2400],
      axes: [colours(2, 5, 'black', 'white', 'mustard', 'forest', 'red', 'sand')],
      attributes: [
        oneOf(MATERIAL, 'steel', 'brass', 'aluminium', 'oak'),
        oneOf(SOCKET, 'e27', 'e14', 'led'),
        within(BRIGHTNESS, 300, 1_000, 50),
        sometimes(DIMMABLE, 0.7),
        sometimes(RECHARGEABLE, 0.2),
      ],
      namedAfter: MATERIAL,
      descriptors: words('Counterweight, Clamp, Folding', '균형추, 클램프, 접이식'),
      nouns: words('Desk Lamp, Reading Lamp', '책상 조명, 독서등'),
      sentences: [
        text(
          '{brightness} lumens where you look, and none in your eyes.',
          '{brightness}루멘의 빛이 눈이 아니라 보는 곳에 머뭅니다.',
        ),
        text('The arm stays where it is put.', '팔이 놓은 자리에 그대로 멈춥니다.'),
        text('The cable is cloth, two metres long.', '2미터 길이의 천 전선입니다.'),
      ],
    },
    {
      slug: 'floor-lamps',
      code: 'FLOOR',
      name: text('Floor lamps', '플로어 조명'),
      about: text('For the corner with the chair.', '의자가 놓인 모퉁이를 위해.'),
      share: 1,
      shape: 'lamp',
      price: [8900, 29900],
      weight: [3400, 8200],
      axes: [colours(1, 4, 'black', 'white', 'brown', 'olive')],
      attributes: [
        oneOf(MATERIAL, 'steel', 'brass', 'oak', 'paper'),
        oneOf(SOCKET, 'e27', 'led'),
        within(BRIGHTNESS, 600, 2_000, 100),
        within(HEIGHT, 120, 180, 5),
        sometimes(DIMMABLE, 0.8),
      ],
      namedAfter: MATERIAL,
      descriptors: words('Arc, Tripod, Uplight', '아치형, 삼각대, 업라이트'),
      nouns: words('Floor Lamp, Standing Lamp', '플로어 램프, 스탠드 조명'),
      sentences: [
        text(
          '{height} cm tall, with a base that takes a knock.',
          '높이 {height}cm에 부딪혀도 넘어지지 않는 받침입니다.',
        ),
        text('The foot switch is quiet and glows faintly.', '발 스위치는 조용하고 은은하게 빛납니다.'),
        text('Its light goes up the wall and comes back soft.', '벽을 타고 오른 빛이 부드럽게 되돌아옵니다.'),
      ],
    },
  ],
};
