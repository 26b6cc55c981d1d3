import { text } from '../../language/text';
import type { Department } from '../department';
import { CAMPING } from './camping';
import { PACKS } from './packs';
import { TRAIL_ESSENTIALS } from './trail-essentials';

export const OUTDOOR: Department = {
  slug: 'outdoor',
  code: 'OUT',
  name: text('Outdoor', '아웃도어'),
  about: text('What to carry, and what to sleep in.', '짊어질 것과 그 안에서 잠들 것.'),
  openings: [
    text('The {name} weighs what it must and not a gram more.', '{name}{은/는} 꼭 필요한 무게만 지녔습니다.'),
    text('The {name} has been up there before you.', '{name}{은/는} 당신보다 먼저 그곳에 다녀왔습니다.'),
    text(
      'When the weather turns, the {name} is what you want in the pack.',
      '날씨가 바뀔 때 배낭 안에 있었으면 하는 것이 바로 {name}입니다.',
    ),
    text(
      'The {name} works with cold fingers and in the dark.',
      '{name}{은/는} 손이 얼어도, 어두워도 다룰 수 있습니다.',
    ),
  ],
  closings: [
    text('Each one is tested before it leaves the workshop.', '출고하기 전에 하나하나 시험합니다.'),
    text('What breaks on the way we mend for free.', '길에서 망가진 것은 무료로 고쳐 드립니다.'),
    text('It comes in a box made of old boxes.', '헌 상자로 만든 상자에 담아 보내 드립니다.'),
  ],
  groups: [CAMPING, PACKS, TRAIL_ESSENTIALS],
};
