import { text } from '../../language/text';
import type { Department } from '../department';
import { BOOTS } from './boots';
import { CASUAL_SHOES } from './casual-shoes';
import { RUNNING } from './running';

export const FOOTWEAR: Department = {
  slug: 'footwear',
  code: 'FTW',
  name: text('Footwear', '신발'),
  about: text('Shoes for pavements, paths and no path at all.', '보도와 오솔길, 그리고 길이 없는 곳까지.'),
  openings: [
    text('The {name} feels at home from the first kilometre.', '{name}{은/는} 첫 1킬로미터부터 발에 익숙합니다.'),
    text('In the {name} the shoe gives way, not the foot.', '{name}{은/는} 발이 아니라 신발이 맞춰 주는 신발입니다.'),
    text(
      'We walked a thousand kilometres in the {name} before we sold the first pair.',
      '{name}{은/는} 첫 켤레를 팔기 전에 천 킬로미터를 걸으며 시험했습니다.',
    ),
    text('There is nothing on the {name} that you do not need.', '{name}에는 필요 없는 것이 하나도 없습니다.'),
  ],
  closings: [
    text('Soles can be replaced in our workshop.', '밑창은 저희 공방에서 교체할 수 있습니다.'),
    text(
      'Sizes run true; with thick socks take one more.',
      '정사이즈로 나오며, 두꺼운 양말을 신는다면 한 치수 크게 고르세요.',
    ),
    text(
      'Delivered in a box that becomes the return parcel.',
      '반품할 때 그대로 쓸 수 있는 상자에 담아 보내 드립니다.',
    ),
  ],
  groups: [RUNNING, CASUAL_SHOES, BOOTS],
};
