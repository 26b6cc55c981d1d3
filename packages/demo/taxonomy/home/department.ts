import { text } from '../../language/text';
import type { Department } from '../department';
import { ATMOSPHERE } from './atmosphere';
import { LIGHTING } from './lighting';
import { TEXTILES } from './textiles';

export const HOME: Department = {
  slug: 'home',
  code: 'HOM',
  name: text('Home', '홈·리빙'),
  about: text('For the rooms you come back to.', '돌아와 쉬는 방을 위해.'),
  openings: [
    text('The {name} makes a room quieter.', '{name}{은/는} 방 안을 한결 차분하게 만듭니다.'),
    text(
      'You notice the {name} on the second day, and miss it on the first day away.',
      '{name}{은/는} 곁에 없을 때 비로소 그리워지는 물건입니다.',
    ),
    text(
      'The {name} looks as good in a small flat as in a large house.',
      '{name}{은/는} 작은 집에도 넓은 집에도 잘 어울립니다.',
    ),
    text('Made slowly, to be kept long: the {name}.', '천천히 만들어 오래 쓰는 {name}입니다.'),
  ],
  closings: [
    text('Packed without plastic.', '플라스틱 없이 포장해 보내 드립니다.'),
    text('Made in a workshop of eleven.', '열한 명이 일하는 공방에서 만들었습니다.'),
    text('Free returns, also after it has been used for a month.', '한 달을 쓴 뒤에도 무료로 반품할 수 있습니다.'),
  ],
  groups: [TEXTILES, LIGHTING, ATMOSPHERE],
};
