import { text, words } from '../../language/text';
import { oneOf, sometimes } from '../attribute';
import { MATERIAL, RECYCLED, WATERPROOF } from '../attributes';
import type { Group } from '../department';
import { axis } from '../option';
import { colours } from '../options/colours';
import { LITRES } from '../options/measures';

export const PACKS: Group = {
  slug: 'packs',
  name: text('Packs', '배낭'),
  about: text('For the afternoon and for the month.', '오후 한나절부터 한 달까지.'),
  leaves: [
    {
      slug: 'daypacks',
      code: 'DAY',
      name: text('Daypacks', '데이팩'),
      about: text('Lunch, layers, laptop.', '도시락과 겉옷, 노트북까지.'),
      share: 2,
      shape: 'pack',
      price: [5900, 14900],
      weight: [420, 980],
      axes: [axis(LITRES, 1, 3, '18', '24', '30'), colours(2, 4, 'black', 'navy', 'sage', 'rust', 'sand', 'mustard')],
      attributes: [oneOf(MATERIAL, 'ripstop', 'canvas'), sometimes(WATERPROOF, 0.5), sometimes(RECYCLED, 0.6)],
      namedAfter: MATERIAL,
      descriptors: words('Roll-Top, Commuter, Hiking, Slim', '롤탑, 커뮤터, 하이킹, 슬림'),
      nouns: words('Daypack, Rucksack', '데이팩, 룩색'),
      sentences: [
        text(
          'The back panel breathes and the straps do not creak.',
          '등판은 통풍이 잘되고 어깨끈은 삐걱거리지 않습니다.',
        ),
        text(
          'A laptop lies against the back, well away from the bottle.',
          '노트북은 등 쪽에, 물병에서 멀리 떨어져 들어갑니다.',
        ),
        text('{material} that is made to be set down on gravel.', '자갈밭에 내려놓아도 되는 {material} 소재입니다.'),
      ],
    },
    {
      slug: 'trekking-packs',
      code: 'TREK',
      name: text('Trekking packs', '트레킹 배낭'),
      about: text('They carry on the hips.', '무게를 골반으로 옮겨 줍니다.'),
      share: 2,
      shape: 'pack',
      price: [12900, 29900],
      weight: [1100, 2100],
      axes: [axis(LITRES, 2, 3, '45', '55', '65'), colours(1, 3, 'forest', 'charcoal', 'rust', 'navy')],
      attributes: [oneOf(MATERIAL, 'ripstop', 'canvas'), sometimes(WATERPROOF, 0.3), sometimes(RECYCLED, 0.5)],
      descriptors: words(
        'Long-Haul, Framed, Alpine, Adjustable, Featherlight',
        '장거리, 프레임, 알파인, 조절식, 초경량',
      ),
      nouns: words('Trekking Pack, Backpack', '트레킹 배낭, 백패킹 배낭'),
      sentences: [
        text('The back length adjusts while you wear it.', '멘 채로 등판 길이를 조절할 수 있습니다.'),
        text('The hip belt takes the load and has room for a phone.', '힙벨트가 하중을 나누고 휴대전화도 들어갑니다.'),
        text('It opens from the top, the front and the bottom.', '위와 앞, 아래에서 모두 열립니다.'),
      ],
    },
  ],
};
