import { text, words } from '../../language/text';
import { oneOf, saying, sometimes, within } from '../attribute';
import { CARE, FABRIC_WEIGHT, FILL_POWER, MATERIAL, ORGANIC, THREAD_COUNT } from '../attributes';
import type { Group } from '../department';
import { axis } from '../option';
import { colours } from '../options/colours';
import { FIRMNESS, SET_OF } from '../options/measures';
import { BED_SIZE, TOWEL_SIZE } from '../options/sizes';
import { FABRIC_CARE } from '../phrases';

export const TEXTILES: Group = {
  slug: 'textiles',
  name: text('Bed and bath', '침구와 욕실'),
  about: text('What touches the skin at home.', '집에서 피부에 닿는 것들.'),
  leaves: [
    {
      slug: 'duvet-covers',
      code: 'DUVET',
      name: text('Duvet covers', '이불 커버'),
      about: text('Cool in summer, warm in winter.', '여름에는 시원하게, 겨울에는 따뜻하게.'),
      share: 2,
      shape: 'cushion',
      price: [5900, 12900],
      weight: [700, 1300],
      axes: [axis(BED_SIZE, 3, 4), colours(1, 3, 'white', 'cream', 'sage', 'navy', 'blush', 'grey')],
      attributes: [
        oneOf(MATERIAL, 'cotton', 'linen', 'flannel'),
        within(THREAD_COUNT, 180, 400, 20),
        sometimes(ORGANIC, 0.5),
        saying(CARE, ...FABRIC_CARE.slice(0, 2)),
      ],
      namedAfter: MATERIAL,
      descriptors: words('Percale, Sateen, Stonewashed, Gauze', '퍼케일, 새틴, 스톤워싱, 거즈'),
      nouns: words('Duvet Cover, Bed Set', '이불 커버, 침구 세트'),
      sentences: [
        text('Woven with a thread count of {thread-count}.', '실 밀도 {thread-count}{으로/로} 짰습니다.'),
        text(
          '{material} that needs no ironing if it is hung up wet.',
          '젖은 채로 널면 다림질이 필요 없는 {material}입니다.',
        ),
        text('Ties inside hold the duvet in its corners.', '안쪽 끈이 이불솜 모서리를 잡아 줍니다.'),
      ],
    },
    {
      slug: 'pillows',
      code: 'PILOW',
      name: text('Pillows', '베개'),
      about: text('For sleepers on back, side and front.', '바로, 옆으로, 엎드려 자는 모두를 위해.'),
      share: 1,
      shape: 'cushion',
      price: [2900, 8900],
      weight: [600, 1200],
      axes: [axis(FIRMNESS, 2, 3), axis(SET_OF, 1, 2, '1', '2')],
      attributes: [
        oneOf(MATERIAL, 'down', 'cotton', 'linen'),
        within(FILL_POWER, 550, 800, 50),
        saying(CARE, ...FABRIC_CARE.slice(0, 3)),
      ],
      namedAfter: MATERIAL,
      descriptors: words('Side-Sleeper, Buckwheat, Cooling', '옆잠용, 메밀, 냉감'),
      nouns: words('Pillow, Neck Pillow', '베개, 목베개'),
      sentences: [
        text('The filling can be taken out until the height is right.', '속을 덜어 내 높이를 맞출 수 있습니다.'),
        text('A cover of tight weave keeps the filling in.', '촘촘한 커버라 속이 새어 나오지 않습니다.'),
        text('It is still itself after five years of nights.', '5년을 베고 자도 모양이 그대로입니다.'),
      ],
    },
    {
      slug: 'towels',
      code: 'TOWEL',
      name: text('Towels', '타월'),
      about: text('Thick, thin and waffled.', '두툼한 것, 얇은 것, 와플 짜임.'),
      share: 2,
      shape: 'board',
      price: [1400, 2900],
      weight: [180, 340],
      axes: [axis(TOWEL_SIZE, 2, 4), colours(2, 3, 'white', 'sand', 'sage', 'navy', 'rust', 'charcoal')],
      attributes: [
        oneOf(MATERIAL, 'cotton', 'linen'),
        within(FABRIC_WEIGHT, 380, 700, 20),
        sometimes(ORGANIC, 0.6),
        saying(CARE, ...FABRIC_CARE.slice(0, 2)),
      ],
      namedAfter: MATERIAL,
      descriptors: words('Waffle, Zero-Twist, Hammam, Fringed', '와플, 제로 트위스트, 하맘, 프린지'),
      nouns: words('Towel, Spa Towel', '타월, 스파 타월'),
      sentences: [
        text(
          '{fabric-weight} g/m²: thirsty, and dry by evening.',
          '{fabric-weight}g/m² 원단으로 물을 잘 먹고 저녁이면 마릅니다.',
        ),
        text('The loop is sewn into the seam and does not tear.', '고리를 솔기에 박아 뜯어지지 않습니다.'),
        text(
          '{material} that gets softer over the first ten washes.',
          '처음 열 번의 세탁까지 점점 부드러워지는 {material}입니다.',
        ),
      ],
    },
  ],
};
