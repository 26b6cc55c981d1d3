import { text } from '../../language/text';
import type { Department } from '../department';
import { ACCESSORIES } from './accessories';
import { BOTTOMS } from './bottoms';
import { OUTERWEAR } from './outerwear';
import { TOPS } from './tops';

export const APPAREL: Department = {
  slug: 'apparel',
  code: 'APP',
  name: text('Apparel', '의류'),
  about: text('Clothes that are worn for years rather than a season.', '한 철이 아니라 여러 해를 함께 입는 옷.'),
  openings: [
    text(
      'For days that start early and end late: the {name}.',
      '{name}{은/는} 이른 아침부터 늦은 저녁까지 편안한 옷입니다.',
    ),
    text('Once worn, the {name} will stay near the door.', '{name}{은/는} 한번 입으면 자꾸 손이 가는 옷입니다.'),
    text(
      'With the {name} we kept to what matters: cut, cloth and seams.',
      '{name}{은/는} 재단과 원단, 봉제라는 기본에 충실합니다.',
    ),
    text(
      'It took us two winters to get the {name} right.',
      '{name}{을/를} 제대로 만들기 위해 두 번의 겨울을 보냈습니다.',
    ),
  ],
  closings: [
    text('Repairs are free for two years.', '2년 동안 무상으로 수선해 드립니다.'),
    text('It softens with every wash and keeps its shape.', '세탁할수록 부드러워지고 형태는 그대로 유지됩니다.'),
    text('If you are between two sizes, take the smaller.', '두 사이즈 사이에서 고민된다면 작은 쪽을 고르세요.'),
  ],
  groups: [TOPS, BOTTOMS, OUTERWEAR, ACCESSORIES],
};
