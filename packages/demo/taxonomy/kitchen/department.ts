import { text } from '../../language/text';
import type { Department } from '../department';
import { BREWING } from './brewing';
import { COOKWARE } from './cookware';
import { PREPARING } from './preparing';
import { TABLEWARE } from './tableware';

export const KITCHEN: Department = {
  slug: 'kitchen',
  code: 'KIT',
  name: text('Kitchen', '주방'),
  about: text('Tools to cook with for a lifetime.', '평생 함께 요리할 도구들.'),
  openings: [
    text('The {name} earns its place on the shelf every day.', '{name}{은/는} 매일 꺼내 쓰게 되는 물건입니다.'),
    text(
      'The {name} was tried in three restaurant kitchens and one very small flat.',
      '{name}{은/는} 세 곳의 식당 주방과 아주 작은 집에서 시험했습니다.',
    ),
    text('Simple to use and simple to clean: the {name}.', '쓰기 쉽고 씻기도 쉬운 {name}입니다.'),
    text('The {name} does one thing, and does it for decades.', '{name}{은/는} 한 가지 일을 수십 년 동안 해냅니다.'),
  ],
  closings: [
    text('A guarantee of ten years comes with it.', '10년 보증이 함께합니다.'),
    text('Packed in paper, without a gram of plastic.', '플라스틱 없이 종이로만 포장했습니다.'),
    text('Spare parts are kept in stock.', '교체 부품을 늘 갖춰 두고 있습니다.'),
  ],
  groups: [COOKWARE, PREPARING, TABLEWARE, BREWING],
};
