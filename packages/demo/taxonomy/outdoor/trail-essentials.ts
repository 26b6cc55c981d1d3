import { text, words } from '../../language/text';
import { always, oneOf, sometimes, within } from '../attribute';
import {
  BATTERY,
  BRIGHTNESS,
  DISHWASHER_SAFE,
  KEEPS_HOT,
  MATERIAL,
  PIECES,
  RECHARGEABLE,
  WATERPROOF,
} from '../attributes';
import type { Group } from '../department';
import { axis } from '../option';
import { colours } from '../options/colours';
import { CAPACITY } from '../options/measures';

export const TRAIL_ESSENTIALS: Group = {
  slug: 'trail-essentials',
  name: text('Trail essentials', '필수 장비'),
  about: text('Water, light and plasters.', '물과 빛, 그리고 반창고.'),
  leaves: [
    {
      slug: 'water-bottles',
      code: 'BOTL',
      name: text('Water bottles', '물병'),
      about: text('Cold stays cold, hot stays hot.', '찬 것은 차갑게, 뜨거운 것은 뜨겁게.'),
      share: 3,
      shape: 'bottle',
      price: [1690, 3900],
      weight: [160, 340],
      axes: [
        axis(CAPACITY, 2, 3, '350', '500', '750', '1000'),
        colours(2, 4, 'black', 'white', 'forest', 'sky', 'rust', 'lilac'),
      ],
      attributes: [
        oneOf(MATERIAL, 'steel', 'titanium', 'glass'),
        within(KEEPS_HOT, 6, 18, 2),
        sometimes(DISHWASHER_SAFE, 0.5),
      ],
      namedAfter: MATERIAL,
      descriptors: words('Insulated, Wide-Mouth, Sport, Slim', '보온, 와이드 마우스, 스포츠, 슬림'),
      nouns: words('Water Bottle, Flask', '물병, 플라스크'),
      sentences: [
        text(
          'Keeps tea hot for {keeps-hot} hours and ice for twice as long.',
          '차는 {keeps-hot}시간 동안 뜨겁게, 얼음은 그 두 배 동안 지켜 줍니다.',
        ),
        text('The lid closes with half a turn and never leaks.', '뚜껑은 반 바퀴면 잠기고 절대 새지 않습니다.'),
        text('It fits a bicycle cage and a coat pocket.', '자전거 물통 거치대에도, 코트 주머니에도 들어갑니다.'),
      ],
    },
    {
      slug: 'headlamps',
      code: 'LAMP',
      name: text('Headlamps', '헤드램프'),
      about: text('Both hands free after dark.', '어두워져도 두 손이 자유롭게.'),
      share: 1,
      shape: 'headlamp',
      price: [2400, 8900],
      weight: [40, 140],
      axes: [colours(1, 3, 'black', 'mustard', 'red', 'grey')],
      attributes: [
        within(BRIGHTNESS, 200, 1_200, 50),
        within(BATTERY, 6, 60, 2),
        sometimes(RECHARGEABLE, 0.8),
        sometimes(WATERPROOF, 0.7),
      ],
      descriptors: words(
        'Compact, Night-Run, Wide-Beam, Red-Light, Long-Range',
        '콤팩트, 나이트런, 광각, 적색광, 장거리',
      ),
      nouns: words('Headlamp, Clip Light', '헤드램프, 클립 라이트'),
      sentences: [
        text(
          '{brightness} lumens at most, {battery} hours at best.',
          '최대 {brightness}루멘, 최장 {battery}시간을 비춥니다.',
        ),
        text('The button is found with gloves on.', '장갑을 낀 채로도 버튼을 찾을 수 있습니다.'),
        text('The strap dries fast and can be washed.', '머리끈은 세탁할 수 있고 금방 마릅니다.'),
      ],
    },
    {
      slug: 'first-aid-kits',
      code: 'AID',
      name: text('First-aid kits', '구급상자'),
      about: text('Hopefully unused.', '쓸 일이 없기를 바라며.'),
      share: 1,
      taxClass: 'zero',
      shape: 'pouch',
      price: [1490, 5900],
      weight: [120, 780],
      axes: [],
      attributes: [within(PIECES, 24, 140, 4), always(WATERPROOF)],
      descriptors: words('Pocket, Family, Expedition, Cycling, Car', '휴대용, 가족, 원정용, 자전거, 차량용'),
      nouns: words('First-Aid Kit, First-Aid Pouch', '구급상자, 구급 파우치'),
      sentences: [
        text(
          '{pieces} pieces, each in the place where you look first.',
          '{pieces}가지 구성품이 가장 먼저 찾을 자리에 놓여 있습니다.',
        ),
        text('A leaflet with drawings says what to do.', '그림으로 된 안내서가 할 일을 알려 줍니다.'),
        text('Refills can be ordered one by one.', '쓴 것만 하나씩 다시 주문할 수 있습니다.'),
      ],
    },
  ],
};
