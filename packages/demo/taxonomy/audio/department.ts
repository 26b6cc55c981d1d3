import { text } from '../../language/text';
import type { Department } from '../department';
import { HEADPHONES } from './headphones';
import { SPEAKERS } from './speakers';
import { VINYL } from './vinyl';

export const AUDIO: Department = {
  slug: 'audio',
  code: 'AUD',
  name: text('Audio', '오디오'),
  about: text('For listening, rather than for having on.', '틀어 놓는 것이 아니라 듣기 위해.'),
  openings: [
    text(
      'Through the {name} you hear the room a song was recorded in.',
      '{name}{은/는} 녹음한 공간의 울림까지 들려줍니다.',
    ),
    text(
      'Nothing blinks on the {name}: it is there for the sound.',
      '{name}{은/는} 요란한 불빛 없이 소리에만 집중합니다.',
    ),
    text('We tuned the {name} by ear, then measured.', '{name}{은/는} 먼저 귀로 조율하고 그다음 측정했습니다.'),
    text('Try the {name} with a record you know by heart.', '{name}{으로/로} 가장 잘 아는 음반부터 들어 보세요.'),
  ],
  closings: [
    text(
      'All wearing parts can be replaced with one screwdriver.',
      '소모품은 드라이버 하나로 모두 교체할 수 있습니다.',
    ),
    text('The manual is a single page.', '설명서는 단 한 쪽이면 충분합니다.'),
    text('Thirty nights to try it at home.', '서른 밤 동안 집에서 들어 보세요.'),
  ],
  groups: [HEADPHONES, SPEAKERS, VINYL],
};
