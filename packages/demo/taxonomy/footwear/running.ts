import { text, words } from '../../language/text';
import { oneOf, sometimes, within } from '../attribute';
import { HEEL_DROP, MATERIAL, RECYCLED, TERRAIN, VEGAN, WATERPROOF } from '../attributes';
import type { Group } from '../department';
import { axis } from '../option';
import { colours } from '../options/colours';
import { SHOE_SIZE } from '../options/sizes';

export const RUNNING: Group = {
  slug: 'running',
  name: text('Running', '러닝'),
  about: text('Grip for trails, spring for roads.', '산길에는 접지력, 도로에는 반발력.'),
  leaves: [
    {
      slug: 'trail-running-shoes',
      code: 'TRAIL',
      name: text('Trail running shoes', '트레일 러닝화'),
      about: text('Lugs, rock plates and wet roots.', '돌기 밑창과 보호판, 젖은 나무뿌리까지.'),
      share: 3,
      shape: 'shoe',
      price: [8900, 18900],
      weight: [480, 760],
      axes: [axis(SHOE_SIZE, 4, 6), colours(1, 2, 'black', 'forest', 'rust', 'sky', 'mustard')],
      attributes: [
        oneOf(MATERIAL, 'mesh', 'ripstop'),
        oneOf(TERRAIN, 'gravel', 'mud', 'rock'),
        within(HEEL_DROP, 0, 10, 2),
        sometimes(WATERPROOF, 0.4),
        sometimes(VEGAN, 0.7),
      ],
      descriptors: words(
        'Ultra, Grip, Skyline, Lightfoot, Stormguard, Rugged',
        '울트라, 그립, 스카이라인, 라이트풋, 스톰가드, 러기드',
      ),
      nouns: words('Trail Runner, Mountain Runner, Trail Racer', '트레일 러닝화, 마운틴 러닝화, 트레일 레이서'),
      sentences: [
        text(
          'A drop of {heel-drop} mm keeps you close to the ground.',
          '힐 드롭 {heel-drop}mm로 지면을 가깝게 느낄 수 있습니다.',
        ),
        text('The lugs shed mud with every step.', '밑창 돌기가 걸음마다 진흙을 털어 냅니다.'),
        text(
          'The tongue is sewn in on both sides, so stones stay out.',
          '신발 혀 양쪽을 막아 작은 돌이 들어오지 않습니다.',
        ),
      ],
    },
    {
      slug: 'road-running-shoes',
      code: 'ROAD',
      name: text('Road running shoes', '로드 러닝화'),
      about: text('For the daily round and the yearly race.', '매일의 조깅과 한 해 한 번의 대회를 위해.'),
      share: 3,
      shape: 'shoe',
      price: [9900, 21900],
      weight: [400, 620],
      axes: [axis(SHOE_SIZE, 4, 6), colours(1, 2, 'white', 'sky', 'red', 'lilac', 'black')],
      attributes: [
        oneOf(MATERIAL, 'mesh'),
        within(HEEL_DROP, 4, 12, 2),
        sometimes(RECYCLED, 0.5),
        sometimes(VEGAN, 0.8),
      ],
      descriptors: words(
        'Tempo, Daily, Marathon, Cushioned, Featherweight, Steady',
        '템포, 데일리, 마라톤, 쿠션, 초경량, 스테디',
      ),
      nouns: words('Running Shoe, Road Runner, Trainer', '러닝화, 로드 러너, 트레이닝화'),
      sentences: [
        text('The foam returns what the heel puts in.', '뒤꿈치로 누른 만큼 폼이 되돌려 줍니다.'),
        text(
          '{heel-drop} mm between heel and toe, the way most runners like it.',
          '앞뒤 높이 차 {heel-drop}mm로 많은 러너가 좋아하는 균형입니다.',
        ),
        text('The upper is knitted in one piece and breathes.', '한 장으로 짠 갑피가 시원하게 숨을 쉽니다.'),
      ],
    },
  ],
};
