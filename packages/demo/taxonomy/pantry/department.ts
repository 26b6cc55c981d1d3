import { text } from '../../language/text';
import type { Department } from '../department';
import { COFFEE_AND_TEA } from './coffee-and-tea';
import { LARDER } from './larder';

export const PANTRY: Department = {
  slug: 'pantry',
  code: 'PTY',
  name: text('Coffee, tea and pantry', '커피·차·식료품'),
  about: text('Good things that keep.', '오래 두고 먹는 좋은 것들.'),
  openings: [
    text(
      'Our {name} comes from people we visit every year.',
      '{name}{은/는} 저희가 해마다 찾아가는 생산자에게서 옵니다.',
    ),
    text('A cupboard is better with a little {name} in it.', '찬장에 {name} 하나만 있어도 든든합니다.'),
    text('The {name} tastes of where it is from.', '{name}에는 나고 자란 곳의 맛이 담겨 있습니다.'),
    text('Small batches, short ways: our {name}.', '조금씩 만들어 가까운 길로 보내는 {name}입니다.'),
  ],
  closings: [
    text('Keep it dry and dark.', '습기와 햇빛을 피해 보관하세요.'),
    text('The date of the batch is stamped on the bottom.', '바닥에 제조 일자가 찍혀 있습니다.'),
    text('A card with three recipes comes along.', '세 가지 레시피를 담은 카드를 함께 드립니다.'),
  ],
  groups: [COFFEE_AND_TEA, LARDER],
};
